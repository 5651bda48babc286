//! Pages of members, through the router.
