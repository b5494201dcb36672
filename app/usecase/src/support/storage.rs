//! The disk under the files: whether there is room, and whether the folder is there and can be written. What is wrong is
//! said once in the log, and by `/readyz` as long as it lasts.

use crate::state::AppState;
use crate::state::health::Fault;
use vault::files::Room;

/// Looks whether there is room for files.
pub fn look_at_room(app: &AppState) {
    match app.files().room() {
        Ok(Room::Enough) => {
            if app.health().clear(Fault::Space) {
                tracing::info!("there is room for files again");
            }
        }
        Ok(Room::TooLittle) => {
            if app.health().raise(Fault::Space) {
                tracing::error!("too little space is left on the disk of the files: no files are taken");
            }
        }
        Err(cause) => missing(app, &cause),
    }
}

/// Looks at all of it.
pub async fn look(app: &AppState) {
    look_at_room(app);
    match app.files().write_test().await {
        Ok(()) => {
            if app.health().clear(Fault::Files) {
                tracing::info!("the folder of the files can be written again");
            }
        }
        // That is what the room is about.
        Err(cause) if cause.is_full() => {
            if app.health().raise(Fault::Space) {
                tracing::error!("the disk of the files is full");
            }
        }
        Err(cause) => missing(app, &cause),
    }
}

fn missing(app: &AppState, cause: &vault::Error) {
    if app.health().raise(Fault::Files) {
        tracing::error!(cause = ?cause, "the folder of the files is missing or cannot be written");
    }
}
