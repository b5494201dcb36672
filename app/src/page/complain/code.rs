//! The code as text and as a picture to photograph.

use qrcode::{Color, EcLevel, QrCode};

use crate::component::note::BigCode;
use crate::prelude::*;

/// White around the code, in modules, as readers need it.
const QUIET_ZONE: usize = 4;

/// The code in its groups, and beside it the same code as a QR code. The picture holds the code alone: nobody who
/// finds the sheet of paper learns from it what the code opens.
pub(crate) fn panel(lang: Lang, label: Word, picture: &'static str, code: &str) -> AnyView {
    let drawing = qr(&code.replace('-', ""));
    html! {
        <BigCode label=label.get(lang) code=code.to_owned()/>
        {drawing.map(|(side, path)| view! {
            <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=picture>
                <rect class="qr__ground" width=side.to_string() height=side.to_string()></rect>
                <path class="qr__dots" d=path></path>
            </svg>
        })}
    }
}

/// Side length in modules, and one path of all dark modules.
fn qr(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + QUIET_ZONE, place / width + QUIET_ZONE);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    Some((width + 2 * QUIET_ZONE, path))
}

#[cfg(test)]
mod tests {

    use super::qr;

    #[test]
    fn a_code_becomes_a_square_of_modules() {
        let (side, path) = qr("0123456789ABCDEFGHJKMNPQRSTV").unwrap();
        assert_eq!(side, 25 + 8, "28 alphanumeric characters fit into version 2");
        assert!(path.starts_with("M4 4h1v1h-1z"), "the finder pattern begins in the corner");
    }
}
