//! Makes good and bad files.

use std::io::{Cursor, Write};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// A picture without symmetry: every corner has its own colour.
pub(super) fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (right, low) = (x >= width / 2, y >= height / 2);
        match (right, low) {
            (false, false) => Rgb([200, 30, 30]),
            (true, false) => Rgb([30, 200, 30]),
            (false, true) => Rgb([30, 30, 200]),
            (true, true) => Rgb([220, 220, 30]),
        }
    })
}

pub(super) fn encode(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Vec::new();
    picture.write_to(&mut Cursor::new(&mut out), format).unwrap();
    out
}

pub(super) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let picture = picture(width, height);
    JpegEncoder::new_with_quality(&mut out, 95).encode(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    out
}

pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    encode(&DynamicImage::ImageRgb8(picture(width, height)), ImageFormat::Png)
}

pub(super) fn webp(width: u32, height: u32) -> Vec<u8> {
    encode(&DynamicImage::ImageRgb8(picture(width, height)), ImageFormat::WebP)
}

/// A picture whose left half is clear.
pub(super) fn half_clear() -> RgbaImage {
    RgbaImage::from_fn(16, 16, |x, _| if x < 8 { Rgba([0, 0, 0, 0]) } else { Rgba([10, 20, 30, 255]) })
}

/// EXIF with an orientation, a place and a canary.
pub(super) fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = Vec::new();
    tiff.extend_from_slice(b"II*\0\x08\0\0\0");
    tiff.extend_from_slice(&3_u16.to_le_bytes());
    let entry = |out: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32| {
        out.extend_from_slice(&tag.to_le_bytes());
        out.extend_from_slice(&kind.to_le_bytes());
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&value.to_le_bytes());
    };
    entry(&mut tiff, 0x0112, 3, 1, orientation.into());
    entry(&mut tiff, 0x010e, 2, 16, 50); // description
    entry(&mut tiff, 0x8825, 4, 1, 66); // place
    tiff.extend_from_slice(&0_u32.to_le_bytes());
    assert_eq!(tiff.len(), 50);
    tiff.extend_from_slice(b"CANARY-EXIF-123\0");
    tiff.extend_from_slice(&1_u16.to_le_bytes());
    entry(&mut tiff, 1, 2, 2, u32::from_le_bytes(*b"N\0\0\0"));
    tiff.extend_from_slice(&0_u32.to_le_bytes());
    tiff.extend_from_slice(b"CANARY-GPS");
    tiff
}

/// Puts segments after the start of a JPEG.
pub(super) fn with_segments(jpeg: &[u8], segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut out = jpeg[..2].to_vec();
    for (mark, body) in segments {
        out.extend_from_slice(&[0xff, *mark]);
        out.extend_from_slice(&((body.len() + 2) as u16).to_be_bytes());
        out.extend_from_slice(body);
    }
    out.extend_from_slice(&jpeg[2..]);
    out
}

pub(super) fn jpeg_with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let body = [b"Exif\0\0".as_slice(), &exif(orientation)].concat();
    with_segments(jpeg, &[(0xe1, &body)])
}

/// One PNG chunk with its check sum.
pub(super) fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut out = (body.len() as u32).to_be_bytes().to_vec();
    out.extend_from_slice(name);
    out.extend_from_slice(body);
    let mut sum = u32::MAX;
    for byte in name.iter().chain(body) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    out.extend_from_slice(&(!sum).to_be_bytes());
    out
}

/// Puts chunks after the header of a PNG.
pub(super) fn with_chunks(png: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    [&png[..33], &chunks.concat(), &png[33..]].concat()
}

/// A PNG header that claims this size, with a little data.
pub(super) fn png_claiming(width: u32, height: u32, bits: u8, colours: u8) -> Vec<u8> {
    let mut head = width.to_be_bytes().to_vec();
    head.extend_from_slice(&height.to_be_bytes());
    head.extend_from_slice(&[bits, colours, 0, 0, 0]);
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &head), &chunk(b"IDAT", &zeros(1000)), &chunk(b"IEND", b"")]
        .concat()
}

/// A zlib stream of this many zeros. Stored blocks would be as large as what they hold, so it is one run of copies:
/// the fixed code writes 258 zeros with 12 bits.
pub(super) fn zeros(length: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.low(0b011, 3); // last block, fixed code
    bits.high(0x30, 8); // a zero
    for _ in 0..length.saturating_sub(1) / 258 {
        bits.high(0b1100_0101, 8); // copy 258
        bits.high(0, 5); // from one before
    }
    let mut left = length.saturating_sub(1) % 258;
    while left > 0 {
        bits.high(0x30, 8);
        left -= 1;
    }
    bits.high(0, 7);
    let mut out = vec![0x78, 0x01];
    out.extend_from_slice(&bits.finish());
    let second = (length % 65_521) as u32;
    out.extend_from_slice(&((second << 16) | 1).to_be_bytes());
    out
}

#[derive(Default)]
struct Bits {
    out: Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits {
    fn low(&mut self, bits: u64, count: u32) {
        self.held |= bits << self.count;
        self.count += count;
        while self.count >= 8 {
            self.out.push((self.held & 0xff) as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    fn high(&mut self, bits: u64, count: u32) {
        for place in (0..count).rev() {
            self.low((bits >> place) & 1, 1);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.out.push((self.held & 0xff) as u8);
        }
        self.out
    }
}

/// A PDF with so many pages; `change` may add what it likes to the catalogue.
pub(super) fn pdf_with(pages: usize, change: impl FnOnce(&mut Document, &mut Dictionary)) -> Vec<u8> {
    let mut document = document(pages, change);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

pub(super) fn document(pages: usize, change: impl FnOnce(&mut Document, &mut Dictionary)) -> Document {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let mut kids = Vec::new();
    for number in 0..pages {
        let text = format!("BT /F1 24 Tf 100 700 Td (page {number}) Tj ET");
        let content = document.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
        let page = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        };
        kids.push(Object::Reference(document.add_object(page)));
    }
    let count = kids.len() as i64;
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => tree };
    change(&mut document, &mut catalogue);
    let root = document.add_object(catalogue);
    document.trailer.set("Root", root);
    document
}

pub(super) fn pdf(pages: usize) -> Vec<u8> {
    pdf_with(pages, |_, _| {})
}

/// A ZIP archive of stored entries, which is all that DOCX, XLSX and JAR need to be recognised.
pub(super) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, body) in entries {
        let at = out.len() as u32;
        let length = (body.len() as u32).to_le_bytes();
        let common = [
            b"\x14\0\0\0\0\0\0\0\0\0".as_slice(),
            &crc(body).to_le_bytes(),
            &length,
            &length,
            &(name.len() as u16).to_le_bytes(),
            b"\0\0",
        ]
        .concat();
        out.write_all(b"PK\x03\x04").unwrap();
        out.write_all(&common).unwrap();
        out.write_all(name.as_bytes()).unwrap();
        out.write_all(body).unwrap();
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&common);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&at.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let (start, length) = (out.len() as u32, directory.len() as u32);
    out.extend_from_slice(&directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&(entries.len() as u16).to_le_bytes());
    out.extend_from_slice(&(entries.len() as u16).to_le_bytes());
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(b"\0\0");
    out
}

fn crc(bytes: &[u8]) -> u32 {
    let framed = chunk(&[0; 4], bytes);
    // Only the shape matters to a sniffer; the real sum of the body is not asked for.
    u32::from_be_bytes(framed[framed.len() - 4..].try_into().unwrap())
}
