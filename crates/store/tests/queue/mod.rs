//! A queue in front of a store: one thread writes, and each turn takes all
//! that is waiting into one commit. The server has one like it.

use std::sync::mpsc::{self, Receiver, Sender};

use store::Store;

/// Entries that belong together, and where to say at which position they begin.
pub struct Request {
    entries: Vec<Vec<u8>>,
    answer: Sender<u64>,
}

/// Serves requests until all who could send one are gone; gives the store back.
pub fn serve(mut store: Store, requests: &Receiver<Request>, most_per_turn: usize) -> Store {
    let mut end = store.read().len().expect("the log has a length");
    while let Ok(first) = requests.recv() {
        let mut turn = vec![first];
        turn.extend(requests.try_iter().take(most_per_turn - 1));
        let mut entries = Vec::new();
        let answers: Vec<_> = turn
            .into_iter()
            .map(|request| {
                let position = end + entries.len() as u64;
                entries.extend(request.entries);
                (request.answer, position)
            })
            .collect();
        end = store.append(end, &entries).expect("nobody else writes");
        for (answer, position) in answers {
            // Whoever asked may have gone; written it is.
            let _ = answer.send(position);
        }
    }
    store
}

/// Sends entries and waits until they are on disk; returns the first one's position.
pub fn append(queue: &Sender<Request>, entries: Vec<Vec<u8>>) -> u64 {
    let (answer, position) = mpsc::channel();
    queue.send(Request { entries, answer }).expect("the store is being served");
    position.recv().expect("the store answers")
}
