//! Pictures are decoded and written anew: what was not a picture element (place, camera, comments, a second file behind
//! the first) is not there any more.

#![expect(clippy::wildcard_enum_match_arm, reason = "the formats of other people's crates grow")]

use std::io::{self, Cursor, Write};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::{ColorType, DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use vault::inspection::{ActiveContent, FileFault, FileKind, Guess, MAX_CLEAN_BYTES};

use super::clean::Clean;
use super::sniff::PictureType;

/// Longest side, in picture elements.
const MAX_SIDE: u32 = 12_000;
const MAX_PIXELS: u64 = 40_000_000;
/// Most memory that a decoder may ask for, the picture included.
const MAX_DECODED_BYTES: u64 = 128 * 1024 * 1024;
/// Pictures with more elements are packed quickly instead of tightly.
const TIGHT_PIXELS: u64 = 6_000_000;
const JPEG_QUALITY: u8 = 88;

/// Decodes, turns upright and writes anew.
pub(super) fn clean(bytes: &[u8], format: PictureType) -> Result<Clean, FileFault> {
    ends_properly(bytes, format)?;
    if moves(bytes, format)? {
        return Err(FileFault::Kind(Guess::Picture));
    }
    let (mut picture, colours) = decode(bytes, format)?;
    let target = match format {
        PictureType::Jpeg => FileKind::Jpeg,
        // A photograph; as PNG it would be many times larger.
        PictureType::WebP if is_lossy(bytes) && !colours.has_alpha() => FileKind::Jpeg,
        PictureType::Png | PictureType::WebP => FileKind::Png,
    };
    let (kind, bytes) = match target {
        FileKind::Png => match to_png(&picture) {
            Some(bytes) => (FileKind::Png, bytes),
            None => (FileKind::Jpeg, to_jpeg(&flat(std::mem::take(&mut picture)))?),
        },
        FileKind::Jpeg | FileKind::Pdf | FileKind::Text => (FileKind::Jpeg, to_jpeg(&flat(picture))?),
    };
    Ok(Clean { kind, bytes, liveliness: ActiveContent::Still, pages: Some(1) })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    limits
}

fn decode(bytes: &[u8], format: PictureType) -> Result<(DynamicImage, ColorType), FileFault> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.format());
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels == 0 {
        return Err(FileFault::Damaged);
    }
    // The decoder compares only what it allocates itself, so the size of the picture is checked here.
    let too_large = width > MAX_SIDE || height > MAX_SIDE || pixels > MAX_PIXELS;
    if too_large || decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(FileFault::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(|error| fault(&error))?;
    let colours = decoder.color_type();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    picture.apply_orientation(orientation);
    Ok((picture, colours))
}

/// Colours that JPEG knows; what was transparent becomes white.
pub(super) fn flat(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(picture.into_luma8()),
        _ if !picture.color().has_alpha() => DynamicImage::ImageRgb8(picture.into_rgb8()),
        _ => {
            let mut seen = image::RgbImage::new(picture.width(), picture.height());
            for (target, source) in seen.pixels_mut().zip(picture.into_rgba8().pixels()) {
                let [red, green, blue, alpha] = source.0;
                target.0 = [red, green, blue].map(|colour| over_white(colour, alpha));
            }
            DynamicImage::ImageRgb8(seen)
        }
    }
}

fn over_white(colour: u8, alpha: u8) -> u8 {
    let mixed = (u32::from(colour) * u32::from(alpha) + 255 * u32::from(255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

fn to_jpeg(picture: &DynamicImage) -> Result<Vec<u8>, FileFault> {
    let mut out = Bounded(Vec::new());
    let encoder = JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY);
    // Only a picture that is too large for us can fail here.
    picture.write_with_encoder(encoder).map_err(|_| FileFault::TooManyPixels)?;
    Ok(out.0)
}

/// `None` if it would become too large.
fn to_png(picture: &DynamicImage) -> Option<Vec<u8>> {
    let pixels = u64::from(picture.width()).saturating_mul(u64::from(picture.height()));
    let compression = if pixels > TIGHT_PIXELS { CompressionType::Fast } else { CompressionType::Default };
    let mut out = Bounded(Vec::new());
    let encoder = PngEncoder::new_with_quality(&mut out, compression, FilterType::Adaptive);
    picture.write_with_encoder(encoder).ok()?;
    Some(out.0)
}

/// A buffer that refuses to grow beyond what is kept.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = u64::try_from(self.0.len().saturating_add(bytes.len())).unwrap_or(u64::MAX);
        if length > MAX_CLEAN_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether it is an animation. Only its first picture would be kept, which would falsify it.
fn moves(bytes: &[u8], format: PictureType) -> Result<bool, FileFault> {
    match format {
        PictureType::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
            Ok(decoder.has_animation())
        }
        PictureType::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(|error| fault(&error))?;
            decoder.is_apng().map_err(|error| fault(&error))
        }
        PictureType::Jpeg => Ok(false),
    }
}

/// Whether a WebP file holds a lossy picture: its chunk is called `VP8 ` and not `VP8L`.
fn is_lossy(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((name, after)) = rest.split_first_chunk::<4>() {
        if name == b"VP8 " || name == b"VP8L" {
            return name == b"VP8 ";
        }
        let Some((length, after)) = after.split_first_chunk::<4>() else { return false };
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        rest = after.get(length.saturating_add(length % 2)..).unwrap_or_default();
    }
    false
}

/// Half a paper is no paper: the end is looked for where a decoder does not do it.
fn ends_properly(bytes: &[u8], format: PictureType) -> Result<(), FileFault> {
    match format {
        PictureType::Jpeg => ends_as_jpeg(bytes),
        PictureType::WebP => {
            // The container says how long it is.
            let length = bytes.get(4..).and_then(<[u8]>::first_chunk).map(|length| u32::from_le_bytes(*length));
            let length = length.and_then(|length| usize::try_from(length).ok()).ok_or(FileFault::Truncated)?;
            if bytes.len() < length.saturating_add(8) { Err(FileFault::Truncated) } else { Ok(()) }
        }
        // Its last chunk says so, and the decoder asks for it.
        PictureType::Png => Ok(()),
    }
}

/// The decoder fills what is missing of a JPEG with grey, so the end mark must be there.
fn ends_as_jpeg(bytes: &[u8]) -> Result<(), FileFault> {
    let mut rest = bytes.get(2..).ok_or(FileFault::Truncated)?;
    loop {
        // To the next mark, over what stands between marks: picture data, in which 0xff is followed by 0 or a restart.
        let at = rest
            .windows(2)
            .position(|pair| matches!(pair, [0xff, mark] if !matches!(mark, 0x00 | 0x01 | 0xd0..=0xd8 | 0xff)));
        let after = at.and_then(|at| rest.get(at..)).ok_or(FileFault::Truncated)?;
        let (Some(mark), Some(body)) = (after.get(1), after.get(2..)) else { return Err(FileFault::Truncated) };
        if *mark == 0xd9 {
            return Ok(());
        }
        let length = body.first_chunk::<2>().map(|length| usize::from(u16::from_be_bytes(*length)));
        rest = length.and_then(|length| body.get(length..)).ok_or(FileFault::Truncated)?;
    }
}

/// Sorts a decoder's complaint.
fn fault(error: &ImageError) -> FileFault {
    match error {
        ImageError::Limits(_) => FileFault::TooManyPixels,
        ImageError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => FileFault::Truncated,
        _ => FileFault::Damaged,
    }
}
