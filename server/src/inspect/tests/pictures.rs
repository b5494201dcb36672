//! Pictures: the same to the eye, with nothing behind it.

use image::{DynamicImage, GenericImageView, ImageFormat};

use super::make::{self, chunk, jpeg, jpeg_with_exif, png, png_claiming, webp, with_chunks, with_segments, zeros};
use super::{FileFault, FileKind, Guess, Inspection, fault, holds, kept, run};

fn seen(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

/// Same size, and every element near.
fn alike(a: &DynamicImage, b: &DynamicImage, tolerance: u8) -> bool {
    let (a, b) = (a.to_rgb8(), b.to_rgb8());
    let near = |x: &u8, y: &u8| x.abs_diff(*y) <= tolerance;
    a.dimensions() == b.dimensions() && a.as_raw().iter().zip(b.as_raw()).all(|(x, y)| near(x, y))
}

#[test]
fn pictures_keep_their_elements() {
    let original = DynamicImage::ImageRgb8(make::picture(64, 48));
    for (sent, kind) in [(jpeg(64, 48), FileKind::Jpeg), (png(64, 48), FileKind::Png), (webp(64, 48), FileKind::Png)] {
        let (found, bytes) = kept(&sent);
        assert_eq!(found, kind);
        let tolerance = if kind == FileKind::Jpeg { 40 } else { 0 };
        assert!(alike(&seen(&bytes), &original, tolerance), "{kind:?}");
        assert_eq!(kept(&bytes).0, kind, "what was cleaned is taken again");
    }
}

#[test]
fn all_kinds_of_colours_are_taken() {
    let original = DynamicImage::ImageRgb8(make::picture(20, 10));
    let versions = [
        DynamicImage::ImageLuma8(original.to_luma8()),
        DynamicImage::ImageLumaA8(original.to_luma_alpha8()),
        DynamicImage::ImageRgba8(original.to_rgba8()),
        DynamicImage::ImageLuma16(original.to_luma16()),
        DynamicImage::ImageRgb16(original.to_rgb16()),
        DynamicImage::ImageRgba16(original.to_rgba16()),
    ];
    for version in versions {
        let (kind, bytes) = kept(&make::encode(&version, ImageFormat::Png));
        assert_eq!((kind, seen(&bytes)), (FileKind::Png, version));
    }
    let gray = DynamicImage::ImageLuma8(original.to_luma8());
    assert_eq!(kept(&make::encode(&gray, ImageFormat::Jpeg)).0, FileKind::Jpeg);
    let clear = DynamicImage::ImageRgba8(make::half_clear());
    let (kind, bytes) = kept(&make::encode(&clear, ImageFormat::WebP));
    assert_eq!((kind, seen(&bytes)), (FileKind::Png, clear.clone()), "what is clear stays clear");
    let flat = crate::inspect::picture::flat(clear);
    assert_eq!((flat.get_pixel(0, 0).0, flat.get_pixel(15, 0).0), ([255, 255, 255, 255], [10, 20, 30, 255]));
}

#[test]
fn nothing_but_the_picture_stays() {
    let exif = [b"Exif\0\0".as_slice(), &make::exif(1)].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>CANARY-XMP</x:xmpmeta>";
    let iptc = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0fCANARY-IPTC-123";
    let icc = [b"ICC_PROFILE\0\x01\x01".as_slice(), &[0; 128], b"CANARY-ICC"].concat();
    let thumbnail = [b"JFXX\0\x10".as_slice(), &jpeg(16, 16), b"CANARY-THUMB"].concat();
    let photo = with_segments(
        &jpeg(64, 48),
        &[(0xe1, &exif), (0xe1, xmp), (0xed, iptc), (0xe2, &icc), (0xe0, &thumbnail), (0xfe, b"CANARY-COMMENT")],
    );
    let drawing = with_chunks(
        &png(64, 48),
        &[
            chunk(b"tEXt", b"Comment\0CANARY-TEXT"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0CANARY-XMP"),
            chunk(b"eXIf", &make::exif(1)),
            chunk(b"tIME", &[7, 234, 11, 21, 1, 2, 3]),
            chunk(b"prVt", b"CANARY-PRIVATE"),
        ],
    );
    for (sent, count) in [(photo, 7), (drawing, 5)] {
        assert!(sent.windows(6).filter(|window| window == b"CANARY").count() >= count, "the canaries are in");
        for tail in
            [b"".as_slice(), b"<html><script>CANARY</script>", b"PK\x03\x04CANARY", &jpeg_with_exif(&jpeg(8, 8), 1)]
        {
            let (_, bytes) = kept(&[&sent, tail].concat());
            for trace in [b"CANARY".as_slice(), b"Exif", b"script", b"PK\x03\x04", b"ICC_PROFILE", b"adobe", b"8BIM"] {
                assert!(!holds(&bytes, trace), "{}", String::from_utf8_lossy(trace));
            }
            assert!(alike(&seen(&bytes), &DynamicImage::ImageRgb8(make::picture(64, 48)), 40));
        }
    }
}

#[test]
fn pictures_are_turned_upright() {
    let flat = DynamicImage::ImageRgb8(make::picture(64, 32));
    let turned: [DynamicImage; 8] = [
        flat.clone(),
        flat.fliph(),
        flat.rotate180(),
        flat.flipv(),
        flat.rotate90().fliph(),
        flat.rotate90(),
        flat.rotate270().fliph(),
        flat.rotate270(),
    ];
    for (number, want) in (1_u16..).zip(&turned) {
        let photo = kept(&jpeg_with_exif(&jpeg(64, 32), number)).1;
        assert!(alike(&seen(&photo), want, 40), "JPEG {number}");
        let drawing = kept(&with_chunks(&png(64, 32), &[chunk(b"eXIf", &make::exif(number))])).1;
        assert!(alike(&seen(&drawing), want, 0), "PNG {number}");
    }
    let (_, others) = turned.split_first().unwrap();
    assert!(others.iter().all(|other| !alike(other, &flat, 40)), "the picture has no symmetry");
}

#[test]
fn pictures_that_end_too_early_are_told_apart() {
    for sent in [jpeg(400, 300), png(400, 300), webp(400, 300)] {
        for part in [20, 40, 60, 80, 95, 99] {
            let cut = &sent[..sent.len() * part / 100];
            let found = fault(cut);
            assert_eq!(found, FileFault::Truncated, "{part} %");
        }
    }
    let photo = jpeg(400, 300);
    for cut in [photo.len() / 2, photo.len() - 1, photo.len() - 2] {
        assert_eq!(fault(&photo[..cut]), FileFault::Truncated);
    }
    let with_thumbnail = with_segments(&photo, &[(0xe1, &jpeg_with_exif(&jpeg(16, 16), 1))]);
    assert_eq!(
        fault(&with_thumbnail[..with_thumbnail.len() - 2]),
        FileFault::Truncated,
        "the end of a thumbnail is no end"
    );
    assert_eq!(fault(&png(400, 300)[..200]), FileFault::Truncated);
}

#[test]
fn claims_of_size_are_not_believed() {
    for (width, height) in
        [(65_535, 65_535), (12_001, 1), (1, 12_001), (12_000, 12_000), (6_400, 6_400), (2_147_483_647, 2_147_483_647)]
    {
        let found = fault(&png_claiming(width, height, 8, 2));
        let refused = found == FileFault::TooManyPixels || (width > 70_000 && found == FileFault::Damaged);
        assert!(refused, "{width}×{height}: {found:?}");
    }
    assert_eq!(fault(&png_claiming(6_000, 6_000, 16, 6)), FileFault::TooManyPixels, "288 MB of elements");
    assert!(matches!(fault(&png_claiming(0, 10, 8, 2)), FileFault::Damaged));
    let mut photo = jpeg(64, 48);
    let at = photo.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    photo[at + 5..at + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(fault(&photo), FileFault::TooManyPixels);
    let mut small = webp(64, 48);
    // VP8L: 14 bits each for width and height, minus one.
    small[21..25].copy_from_slice(&(13_000_u32 | 13_000 << 14).to_le_bytes());
    assert_eq!(fault(&small), FileFault::TooManyPixels);
}

#[test]
fn packed_parts_that_unfold_without_end_do_no_harm() {
    let bomb = zeros(200 * 1024 * 1024);
    assert!(bomb.len() < 1_400_000);
    let parts = [
        chunk(b"zTXt", &[b"Comment\0\0".as_slice(), &bomb].concat()),
        chunk(b"iCCP", &[b"ICC\0\0".as_slice(), &bomb].concat()),
        chunk(b"iTXt", &[b"Comment\0\x01\0\0\0".as_slice(), &bomb].concat()),
    ];
    for part in parts {
        let (verdict, bytes) = run(&with_chunks(&png(64, 48), &[part]));
        match verdict {
            Inspection::Fit { kind, .. } => assert!(kind == FileKind::Png && bytes.len() < 10_000),
            Inspection::Unfit(fault) => {
                assert!(matches!(fault, FileFault::Damaged | FileFault::TooManyPixels), "{fault:?}");
            }
        }
    }
    let honest = [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &png_claiming(64, 48, 8, 2)[8..33],
        &chunk(b"IDAT", &bomb),
        &chunk(b"IEND", b""),
    ]
    .concat();
    drop(run(&honest));
}

#[test]
fn animations_are_not_cut_down_to_their_first_picture() {
    let animated = with_chunks(&png(64, 48), &[chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0])]);
    assert_eq!(fault(&animated), FileFault::Kind(Guess::Picture));
    let body = [b"VP8X\x0a\0\0\0\x02\0\0\0\x3f\0\0\x2f\0\0ANIM\x06\0\0\0\0\0\0\0\0\0".as_slice()].concat();
    let webp = [b"RIFF".as_slice(), &((body.len() + 4) as u32).to_le_bytes(), b"WEBP", &body].concat();
    assert!(matches!(fault(&webp), FileFault::Kind(Guess::Picture) | FileFault::Damaged | FileFault::Truncated));
}

#[test]
fn thousands_of_damaged_pictures_end_in_a_verdict() {
    // A small generator of our own, so that a failure can be repeated.
    let mut state = 0x2026_1121_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let sources = [
        jpeg_with_exif(&jpeg(80, 60), 6),
        with_chunks(&png(80, 60), &[chunk(b"eXIf", &make::exif(3)), chunk(b"tEXt", b"a\0b")]),
        webp(80, 60),
        make::encode(&DynamicImage::ImageRgba8(make::half_clear()), ImageFormat::WebP),
    ];
    let (mut fit, mut unfit) = (0, 0);
    for source in &sources {
        for flips in [1, 3, 30, 300] {
            for _ in 0..60 {
                let mut sent = source.clone();
                for _ in 0..flips {
                    let at = next(sent.len());
                    sent[at] ^= 1 << next(8);
                }
                if next(4) == 0 {
                    sent.truncate(next(sent.len()).max(1));
                }
                match run(&sent).0 {
                    Inspection::Fit { .. } => fit += 1,
                    Inspection::Unfit(_) => unfit += 1,
                }
            }
        }
    }
    assert!(fit > 50 && unfit > 200, "{fit} taken, {unfit} refused");
}
