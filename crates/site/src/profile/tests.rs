//! Pages of profile, through the router.
