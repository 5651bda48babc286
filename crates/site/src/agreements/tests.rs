//! Pages of agreements, through the router.
