//! All parts on one page.
