//! Pages of myself, through the router.
