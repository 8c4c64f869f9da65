//! A file is opened by a process that may die of it.
//!
//! `plenaria extract-worker` is told the file on its input and answers on its output. It may use so much memory,
//! so much of the processor and so much time; what takes more is ended together with whatever it started.

use std::io::{Read, Write};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use archive::Proposal;
use rustix::process::{Pid, Resource, Rlimit, Signal};
use serde::{Deserialize, Serialize};

use super::{Extracted, Fault, LARGEST, text_of};

/// The hidden command of the program.
pub const COMMAND: &str = "extract-worker";
/// Address space, in bytes.
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// Of the processor, in seconds.
const CPU: u64 = 60;
/// By the clock: others want the processor as well.
const TIME: Duration = Duration::from_secs(120);
/// An answer holds the text, and the proposal with its words again.
const ANSWER: u64 = 256 * 1024 * 1024;

/// A file that was read: what it says, and what of that is a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Its text.
    pub file: Extracted,
    /// What the text proposes.
    pub proposal: Proposal,
}

/// Reads files, each in a process of its own.
#[derive(Clone, Debug)]
pub struct Worker {
    program: PathBuf,
    time: Duration,
}

impl Worker {
    /// By this program itself.
    pub fn this_program() -> std::io::Result<Self> {
        Ok(Self::new(std::env::current_exe()?))
    }

    /// By the `plenaria` at this place.
    pub fn new(program: PathBuf) -> Self {
        Self { program, time: TIME }
    }

    /// What a file says. It takes as long as the file is bad: not on a thread that others wait for.
    pub fn read(&self, bytes: &[u8], name: &str) -> Result<Reading, Fault> {
        if bytes.len() > LARGEST {
            return Err(Fault::TooLarge { most: LARGEST });
        }
        let mut command = Command::new(&self.program);
        command.args([COMMAND, "--", name]);
        self.ask(command, bytes)
    }

    /// What a process answers within the time it has.
    fn ask(&self, mut command: Command, bytes: &[u8]) -> Result<Reading, Fault> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // A group of its own, so that what it starts ends with it.
        let mut child = command.process_group(0).spawn().map_err(|_| Fault::GaveUp)?;
        let answer = self.hear(&mut child, bytes);
        end(&mut child);
        answer.and_then(|answer| serde_json::from_slice(&answer).ok()).unwrap_or(Err(Fault::GaveUp))
    }

    fn hear(&self, child: &mut Child, bytes: &[u8]) -> Option<Vec<u8>> {
        let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
        let (heard, hear) = mpsc::channel();
        let time = self.time;
        std::thread::scope(|scope| {
            scope.spawn(move || {
                // One that died needs no more of it.
                let _ = input.write_all(bytes);
            });
            scope.spawn(move || {
                let mut answer = Vec::new();
                let whole = output.take(ANSWER).read_to_end(&mut answer).is_ok();
                let _ = heard.send(whole.then_some(answer));
            });
            let answer = hear.recv_timeout(time).ok().flatten();
            // Both threads end when the process does.
            end_group(child);
            answer
        })
    }
}

fn end_group(child: &Child) {
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _ = rustix::process::kill_process_group(group, Signal::KILL);
    }
}

fn end(child: &mut Child) {
    end_group(child);
    let _ = child.kill();
    let _ = child.wait();
}

/// The work of the process that may die: a file from the input, the answer to the output.
pub fn work(name: &str) -> std::io::Result<()> {
    limit();
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    let reading = text_of(&bytes, name).map(|file| {
        let proposal = archive::read(&file.text);
        Reading { file, proposal }
    });
    let answer = serde_json::to_vec(&reading)?;
    std::io::stdout().lock().write_all(&answer)
}

fn limit() {
    let at_most = |resource, most| {
        let current = rustix::process::getrlimit(resource);
        // What is already less stays so.
        let most = current.maximum.map_or(most, |now| now.min(most));
        let limit = Rlimit { current: Some(most), maximum: Some(most) };
        let _ = rustix::process::setrlimit(resource, limit);
    };
    at_most(Resource::As, MEMORY);
    at_most(Resource::Cpu, CPU);
    at_most(Resource::Core, 0);
    at_most(Resource::Fsize, 0);
    // Should whoever asked die, nobody wants the answer.
    let _ = rustix::process::set_parent_process_death_signal(Some(Signal::KILL));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A shell with this script, in place of the program.
    fn asked(script: &str, time: Duration) -> Result<Reading, Fault> {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        Worker { program: PathBuf::new(), time }.ask(command, b"El pleno")
    }

    #[test]
    fn a_process_that_takes_too_long_is_ended_with_whatever_it_started() {
        // The one in the background holds the output open: this returns only once it is gone as well.
        let hangs = asked("sleep 3600 & exec sleep 3600", Duration::from_millis(50));
        assert_eq!(hangs, Err(Fault::GaveUp));
    }

    #[test]
    fn a_process_that_drips_gets_no_more_time_than_one_that_is_silent() {
        let drips = asked("while :; do echo; sleep 0.01; done", Duration::from_millis(50));
        assert_eq!(drips, Err(Fault::GaveUp));
    }

    #[test]
    fn a_process_that_answers_in_time_is_heard() {
        let answers = asked("cat > /dev/null; echo '{\"Err\":{\"fault\":\"rtf\"}}'", TIME);
        assert_eq!(answers, Err(Fault::Rtf));
    }
}
