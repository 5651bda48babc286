//! The example's folder: emptied at each start, and only if it is an example's.

use std::{fs, io::ErrorKind, path::Path};

use anyhow::{Context, bail};

/// Says that everything here may go.
const MARK: &str = "INI-CONTOH.txt";
const MARK_SAYS: &str = "Folder contoh Percik: isinya dibuat ulang setiap kali `percik demo` dijalankan.\n\
    An example of Percik: what is here is made anew each time `percik demo` runs.\n";

/// What a server keeps; anything else in the folder is somebody's.
const OURS: [&str; 4] = ["percik.db", "percik.db-wal", "percik.db-shm", "percik.lock"];

/// An empty folder for the example. Fails on a folder with anything in it that was no example.
pub fn made_anew(dir: &Path) -> anyhow::Result<()> {
    let shown = dir.display();
    fs::create_dir_all(dir).with_context(|| format!("make the folder {shown}"))?;
    let is_empty = fs::read_dir(dir).with_context(|| format!("look into {shown}"))?.next().is_none();
    if !is_empty && !dir.join(MARK).is_file() {
        bail!(
            "{shown} holds something that is no example, and stays as it is: choose another folder with --data"
        );
    }
    // Before anything else: whoever stops halfway has a folder that can be made anew.
    fs::write(dir.join(MARK), MARK_SAYS).with_context(|| format!("write into {shown}"))?;
    for name in OURS {
        match fs::remove_file(dir.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("empty the folder {shown}"));
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_example_is_made_anew() {
        let dir = tempfile::tempdir().unwrap();
        let example = dir.path().join("contoh");
        made_anew(&example).unwrap();
        fs::write(example.join("percik.db"), "old").unwrap();
        fs::write(example.join("foto.jpg"), "mine").unwrap();
        made_anew(&example).unwrap();
        assert!(!example.join("percik.db").exists());
        assert!(example.join("foto.jpg").exists(), "what is not the server's stays");

        let real = dir.path().join("percik-data");
        fs::create_dir(&real).unwrap();
        fs::write(real.join("percik.db"), "a community's life").unwrap();
        assert!(made_anew(&real).unwrap_err().to_string().contains("--data"));
        assert_eq!(fs::read_to_string(real.join("percik.db")).unwrap(), "a community's life");
    }
}
