//! Invitations: members make and give away links; whoever holds one sees who vouches, and joins.

mod invited;
mod invited_card;
mod list;
mod one;
mod poster;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use community::kernel::InvitationId;
use host::Opens;

use crate::{Lost, Site, Visit, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::INVITATIONS, get(list::show).post(list::save))
        .route(paths::INVITATION, get(one::show))
        .route(paths::INVITATION_POSTER, get(poster::show))
        .route(paths::INVITATION_REVOKE, post(one::revoke))
        .route(paths::INVITED, get(invited::show).post(invited::save))
        .route(paths::INVITED_CARD, get(invited_card::show))
}

fn id(written: &str) -> Result<InvitationId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

/// The link that is given away, as it is shared.
fn link(visit: &Visit, id: InvitationId) -> String {
    let secret = visit.site.host.secrets.of(visit.home.id, Opens::Invitation(id));
    visit.shared(&visit.at().invited(id, &secret))
}

/// The invitation whose link this is; a wrong secret is no link.
fn opened(visit: &Visit, written: &str, secret: &str) -> Result<InvitationId, Lost> {
    let id = id(written)?;
    let fits = visit.site.host.secrets.fits(visit.home.id, Opens::Invitation(id), secret);
    if fits { Ok(id) } else { Err(Lost::NotHere) }
}
