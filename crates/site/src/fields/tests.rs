//! Pages of fields, through the router.
