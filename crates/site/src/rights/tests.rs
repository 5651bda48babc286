//! Pages of rights, through the router.
