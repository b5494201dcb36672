//! PDFs: unchanged, counted, and known for what they can do.

use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, StringFormat, dictionary};

use super::make::{document, pdf, pdf_with};
use super::{ActiveContent, FileFault, FileKind, Guess, Inspection, fault, kept, run};

fn liveliness(sent: &[u8]) -> ActiveContent {
    match run(sent).0 {
        Inspection::Fit { liveliness, .. } => liveliness,
        Inspection::Unfit(fault) => panic!("refused: {fault:?}"),
    }
}

#[test]
fn a_pdf_is_kept_as_it_is_and_its_pages_are_counted() {
    for pages in [1, 2, 30] {
        let sent = pdf(pages);
        let (verdict, bytes) = run(&sent);
        let want = Inspection::Fit {
            kind: FileKind::Pdf,
            bytes: sent.len() as u64,
            liveliness: ActiveContent::Still,
            pages: Some(pages as u32),
        };
        assert_eq!((verdict, bytes == sent), (want, true));
    }
    assert_eq!(kept(&[b"\xef\xbb\xbf\r\n".as_slice(), &pdf(1)].concat()).0, FileKind::Pdf);
}

#[test]
fn a_pdf_without_pages_or_without_an_end_is_refused() {
    assert_eq!(fault(&pdf(0)), FileFault::Damaged);
    assert_eq!(fault(b"%PDF-1.7\n"), FileFault::Truncated);
    assert_eq!(fault(b"%PDF-1.7\n%%EOF"), FileFault::Damaged);
    let sent = pdf(3);
    assert_eq!(fault(&sent[..40]), FileFault::Truncated);
}

/// A packed list of objects, as newer writers make them.
fn packed(objects: &[u8]) -> Vec<u8> {
    let mut stream = Stream::new(dictionary! {}, objects.repeat(4));
    stream.compress().unwrap();
    assert!(stream.content.windows(6).all(|window| window != b"Launch" && window != b"Embedd"), "it is packed");
    let head =
        format!("\n97 0 obj << /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length {} >>\n", stream.content.len());
    [head.as_bytes(), b"stream\n", &stream.content, b"\nendstream\nendobj"].concat()
}

#[test]
fn what_a_pdf_can_do_is_found() {
    let action = |name: &str| dictionary! { "S" => Object::Name(name.as_bytes().to_vec()), "JS" => Object::string_literal("app.alert(1)") };
    let lively = [
        pdf_with(1, |_, catalogue| catalogue.set("OpenAction", action("JavaScript"))),
        pdf_with(1, |document, catalogue| {
            let id = document.add_object(dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") });
            catalogue.set("OpenAction", id);
        }),
        pdf_with(1, |_, catalogue| catalogue.set("OpenAction", dictionary! { "S" => "GoTo", "Next" => action("URI") })),
        pdf_with(1, |_, catalogue| catalogue.set("AA", dictionary! { "WC" => action("URI") })),
        pdf_with(1, |_, catalogue| catalogue.set("Names", dictionary! { "EmbeddedFiles" => dictionary! {} })),
        pdf_with(1, |_, catalogue| catalogue.set("Names", dictionary! { "JavaScript" => dictionary! {} })),
        pdf_with(1, |document, _| {
            document.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"MZ".to_vec()));
        }),
        pdf_with(1, |_, catalogue| catalogue.set("AcroForm", dictionary! { "XFA" => Object::string_literal("x") })),
        pdf_with(1, |document, _| {
            document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "RichMedia" });
        }),
        pdf_with(1, |document, _| {
            let hidden = Object::Array(vec![Object::Array(vec![dictionary! { "S" => "SubmitForm" }.into()])]);
            document.add_object(hidden);
        }),
        // Not reachable for the reader here, but another might repair the file and find it.
        [pdf(1), b"\n99 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj\n%%EOF".to_vec()].concat(),
        [pdf(1), b"\n99 0 obj << /S /J#61vaScript /J#53 (app.alert(1)) >> endobj\n%%EOF".to_vec()].concat(),
        // Packed into a list of objects that the newest table does not name.
        [pdf(1), packed(b"98 0 << /S /Launch /F (cmd.exe) >>"), b"\n%%EOF".to_vec()].concat(),
        [pdf(1), packed(b"98 0 << /Names << /Embedded#46iles 9 0 R >> >>"), b"\n%%EOF".to_vec()].concat(),
        // Named by a list of names, one object away.
        pdf_with(1, |document, catalogue| {
            let leaf = dictionary! { "Names" => vec![Object::string_literal("x"), dictionary! { "EF" => 1 }.into()] };
            let leaf = document.add_object(leaf);
            let names = document.add_object(dictionary! { "Kids" => vec![Object::Reference(leaf)] });
            catalogue.set("Names", names);
        }),
    ];
    for (number, sent) in lively.iter().enumerate() {
        assert_eq!(liveliness(sent), ActiveContent::Active, "{number}");
    }
    let still = [
        pdf_with(1, |_, catalogue| catalogue.set("OpenAction", Object::Array(vec![1.into(), "Fit".into()]))),
        pdf_with(1, |_, catalogue| {
            catalogue.set("OpenAction", dictionary! { "S" => "GoTo", "D" => Object::Array(vec![]) });
        }),
        pdf_with(1, |_, catalogue| {
            catalogue.set("Metadata", Object::String(b"JavaScript Launch".to_vec(), StringFormat::Literal));
        }),
        pdf_with(1, |document, _| {
            document.add_object(
                dictionary! { "Type" => "Annot", "Subtype" => "Link", "A" => dictionary! { "S" => "URI" } },
            );
        }),
    ];
    for (number, sent) in still.iter().enumerate() {
        assert_eq!(liveliness(sent), ActiveContent::Still, "{number}");
    }
}

fn locked(owner: &str, user: &str) -> Vec<u8> {
    let mut document: Document = document(2, |_, _| {});
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: owner,
        user_password: user,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

#[test]
fn a_pdf_with_a_password_is_told_apart_from_one_that_opens() {
    assert_eq!(fault(&locked("owner", "user")), FileFault::Encrypted);
    let sent = locked("owner", "");
    let (verdict, bytes) = run(&sent);
    assert!(matches!(verdict, Inspection::Fit { kind: FileKind::Pdf, pages: Some(2), .. }), "{verdict:?}");
    assert!(bytes == sent);
}

#[test]
fn endless_trees_end() {
    let looped = pdf_with(1, |document, catalogue| {
        let tree = catalogue.get(b"Pages").and_then(Object::as_reference).unwrap();
        let kids = vec![Object::Reference(tree), Object::Reference(tree)];
        document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1_000_000 }.into());
    });
    assert_eq!(fault(&looped), FileFault::Damaged);
    let itself = b"%PDF-1.7\n1 0 obj 1 0 R endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF";
    assert_eq!(fault(itself), FileFault::Damaged);
    let around = b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF";
    assert_eq!(fault(around), FileFault::Damaged);
}

#[test]
fn a_pdf_behind_something_else_is_something_else() {
    let page = [b"<html><script>alert(1)</script>\n".as_slice(), &pdf(1)].concat();
    assert!(matches!(fault(&page), FileFault::Kind(Guess::WebPage | Guess::Unknown)), "{:?}", fault(&page));
    let program = [b"MZ".as_slice(), &[0; 600], &pdf(1)].concat();
    assert!(matches!(fault(&program), FileFault::Kind(_)));
}

#[test]
fn hundreds_of_damaged_pdfs_end_in_a_verdict() {
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let source = pdf_with(3, |_, catalogue| catalogue.set("Names", dictionary! { "JavaScript" => dictionary! {} }));
    let mut fit = 0;
    for flips in [1, 3, 30, 300] {
        for _ in 0..100 {
            let mut sent = source.clone();
            for _ in 0..flips {
                let at = next(sent.len());
                sent[at] ^= 1 << next(8);
            }
            fit += usize::from(matches!(run(&sent).0, Inspection::Fit { .. }));
        }
    }
    assert!((10..400).contains(&fit), "{fit} taken");
}
