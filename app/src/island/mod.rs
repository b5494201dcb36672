//! All that runs in the browser. Each island adds comfort to a page that is whole without it.
