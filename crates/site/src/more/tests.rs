//! Pages of more, through the router.
