//! Writing a `.pb` file.

use super::Election;
use crate::table::written;

/// Reading it gives the same election back, as long as nothing begins or ends with white space, ids have no commas and
/// the votes are approvals. Of another type only what was approved is written.
pub fn write(election: &Election) -> String {
    let mut text = String::from("META\nkey;value\n");
    let counts = [
        ("num_projects", election.projects.len().to_string()),
        ("num_votes", election.votes.len().to_string()),
        ("budget", election.written(election.budget)),
        ("vote_type", "approval".to_owned()),
    ];
    let about = election.about.iter().map(|(key, value)| (key.as_str(), value.clone()));
    for (key, value) in about.chain(counts) {
        row(&mut text, &[key, &value]);
    }
    text.push_str("PROJECTS\nproject_id;cost;name\n");
    for project in &election.projects {
        let name = project.name.as_deref().unwrap_or_default();
        row(&mut text, &[&project.id, &election.written(project.cost), name]);
    }
    text.push_str("VOTES\nvoter_id;vote\n");
    for vote in &election.votes {
        let approved = vote.approved.iter().filter_map(|it| election.projects.get(*it));
        let ids: Vec<&str> = approved.map(|project| project.id.as_str()).collect();
        // A row of empty fields alone would be an empty line.
        let ids = if ids.is_empty() { "none".to_owned() } else { ids.join(",") };
        row(&mut text, &[&vote.voter, &ids]);
    }
    text
}

fn row(text: &mut String, fields: &[&str]) {
    let fields: Vec<_> = fields.iter().map(|field| written(field)).collect();
    text.push_str(&fields.join(";"));
    text.push('\n');
}
