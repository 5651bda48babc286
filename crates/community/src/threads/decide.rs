//! Saying, correcting and taking back. Rounds are judged beside it.

use super::{Command, Event, Post, Refusal, Subject, Thread, rounds};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Input, PostId, Problem, ThreadId},
    limits,
};

/// A thread that is there.
pub(super) type Known<'a> = (ThreadId, &'a Thread);

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let (threads, members) = (&community.threads, &community.members);
    let event = match command {
        Command::Say { subject, words, reply_to, member } => {
            let member = members.in_the_name_of(asked.by, *member)?.member;
            let (subject, known) = place(community, *subject)?;
            Input::required("words", words, limits::POST_CHARS_MAX)?;
            if let Some(reply_to) = reply_to
                && known.is_none_or(|(_, it)| !it.posts.contains_key(reply_to))
            {
                return Err(Input::new("reply_to", Problem::Unknown).into());
            }
            let (thread, post) = next_post(community, known)?;
            Event::Said { thread, post, subject, member, words: words.clone(), reply_to: *reply_to }
        }
        Command::Correct { thread, post, words } => {
            let it = own(community, asked, *thread, *post)?;
            Input::required("words", words, limits::POST_CHARS_MAX)?;
            match () {
                () if it.taken_back => return Err(Refusal::TakenBack.into()),
                () if it.words == *words => return Ok(vec![]),
                () if it.correctable_until() < asked.at => return Err(Refusal::TooLate.into()),
                () => {
                    Event::Corrected { thread: *thread, post: *post, member: it.member, words: words.clone() }
                }
            }
        }
        Command::TakeBack { thread, post } => match own(community, asked, *thread, *post)? {
            it if it.taken_back => return Ok(vec![]),
            it => Event::TakenBack { thread: *thread, post: *post, member: it.member },
        },
        Command::BeginRound { subject, question, circle } => {
            return rounds::begin(community, asked, *subject, question, circle);
        }
        Command::Speak { round, words, member } => {
            return rounds::speak(community, asked, *round, words, *member);
        }
        Command::Pass { round, member } => return rounds::pass(threads, members, asked, *round, *member),
        Command::Skip { round, member } => return rounds::skip(threads, *round, *member),
        Command::BeginLap { round } => return rounds::lap(threads, *round),
        Command::CloseRound { round } => return rounds::close(threads, *round),
    };
    Ok(vec![event.into()])
}

/// The subject where it stands now, with its thread when there is one. What was talked about may be talked about
/// further when it is gone itself.
pub(super) fn place(
    community: &Community,
    subject: Subject,
) -> Result<(Subject, Option<Known<'_>>), Refused> {
    let subject_now = subject.found(community);
    let known = community.thread_about(subject_now.unwrap_or(subject));
    match (subject_now, known) {
        (None, None) => Err(Refused::NO_SUCH),
        (now, known) => Ok((now.unwrap_or(subject), known)),
    }
}

/// Where the next post goes.
pub(super) fn next_post(
    community: &Community,
    known: Option<Known<'_>>,
) -> Result<(ThreadId, PostId), Refused> {
    let Some((id, thread)) = known else { return Ok((community.threads.next_id(), PostId(1))) };
    Input::at_most("words", thread.posts.len() + 1, limits::POSTS_MAX)?;
    Ok((id, thread.next_id()))
}

/// A post of whoever asks, or of somebody for whom they record.
fn own<'a>(
    community: &'a Community,
    asked: &Asked,
    thread: ThreadId,
    post: PostId,
) -> Result<&'a Post, Refused> {
    let post = community.threads.find(thread).and_then(|it| it.posts.get(&post)).ok_or(Refused::NO_SUCH)?;
    let theirs = community.members.in_the_name_of(asked.by, Some(post.member));
    theirs.map(|_| post).map_err(|_| Refusal::NotYours { member: post.member }.into())
}
