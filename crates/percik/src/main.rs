//! The `percik` program; what it can do is in the library of the same name.

fn main() -> std::process::ExitCode {
    percik::run()
}
