//! The order of an agenda while somebody arranges it: moved, nested and drawn out again, and not on record before
//! it is said so.

use std::collections::BTreeMap;

use domain::plenary::{ItemDraft, Plenary};
use domain::symbol::ItemId;

/// The items in an order, each with the item it is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement(Vec<Place>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    id: ItemId,
    parent: Option<ItemId>,
}

/// Which way an item goes among those that stand beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one before it.
    Up,
    /// After the one after it.
    Down,
}

impl Arrangement {
    /// As the record has it.
    pub fn of(plenary: &Plenary) -> Self {
        let place = |draft: &ItemDraft| Place { id: draft.id, parent: draft.parent };
        Self(plenary.agenda.iter().map(|it| place(&it.draft)).collect())
    }

    /// The record's items in the order somebody wrote down, as ids between blanks. What came onto the agenda in the
    /// meantime stands after what it follows there; what was taken off it is left out.
    pub fn wished(recorded: &Self, written: &str) -> Self {
        let wished: Vec<ItemId> =
            written.split_whitespace().filter_map(|it| it.parse().ok().map(ItemId)).collect();
        let mut order: Vec<ItemId> = Vec::with_capacity(recorded.0.len());
        for id in wished {
            if recorded.place(id).is_some() && !order.contains(&id) {
                order.push(id);
            }
        }
        for (at, place) in recorded.0.iter().enumerate() {
            if !order.contains(&place.id) {
                let before = at.checked_sub(1).map(|before| recorded.0[before].id);
                let to = before.and_then(|id| order.iter().position(|it| *it == id)).map_or(0, |it| it + 1);
                order.insert(to, place.id);
            }
        }
        recorded.arranged(&order)
    }

    /// The same items with those beside each other in the order of `order`, parts right under their item.
    fn arranged(&self, order: &[ItemId]) -> Self {
        let known: BTreeMap<ItemId, Place> = self.0.iter().map(|it| (it.id, *it)).collect();
        let mut parts: BTreeMap<Option<ItemId>, Vec<Place>> = BTreeMap::new();
        for place in order.iter().rev().filter_map(|id| known.get(id)) {
            parts.entry(place.parent).or_default().push(*place);
        }
        let mut places = Vec::with_capacity(self.0.len());
        // Depth first: whoever is taken off the stack goes on the list, its parts right after it.
        let mut waiting = parts.remove(&None).unwrap_or_default();
        while let Some(place) = waiting.pop() {
            places.push(place);
            waiting.extend(parts.remove(&Some(place.id)).unwrap_or_default());
        }
        Self(places)
    }

    /// The ids, in order.
    pub fn ids(&self) -> Vec<ItemId> {
        self.0.iter().map(|it| it.id).collect()
    }

    /// The ids as they are written into a form.
    pub fn written(&self) -> String {
        self.0.iter().map(|it| it.id.0.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// Order and nesting in one word, to see whether the agenda is still the one that was shown: `1 2 4:2`.
    pub fn signature(&self) -> String {
        let place = |it: &Place| match it.parent {
            Some(parent) => format!("{}:{}", it.id.0, parent.0),
            None => it.id.0.to_string(),
        };
        self.0.iter().map(place).collect::<Vec<_>>().join(" ")
    }

    /// The number that each item would have: `5`, its first part `5.1`.
    pub fn number(&self, id: ItemId) -> String {
        let Some(place) = self.place(id) else { return String::new() };
        let beside = self.0.iter().filter(|it| it.parent == place.parent);
        let count = beside.take_while(|it| it.id != id).count() + 1;
        match place.parent {
            Some(parent) => format!("{}.{count}", self.number(parent)),
            None => count.to_string(),
        }
    }

    /// How deep an item lies.
    pub fn depth(&self, id: ItemId) -> usize {
        self.parent(id).map_or(0, |parent| self.depth(parent) + 1)
    }

    /// The item that this one is a part of.
    pub fn parent(&self, id: ItemId) -> Option<ItemId> {
        self.place(id)?.parent
    }

    /// The same with an item moved past its neighbor, with all its parts; unchanged where there is none.
    pub fn moved(&self, id: ItemId, way: Way) -> Self {
        let Some(other) = self.neighbor(id, way) else { return self.clone() };
        let swap = |it: ItemId| match it {
            it if it == id => other,
            it if it == other => id,
            it => it,
        };
        let order: Vec<ItemId> = self.ids().into_iter().map(swap).collect();
        self.arranged(&order)
    }

    /// The same with an item moved before all that stand right before it under the same item and wait as it does,
    /// with all its parts.
    pub fn first_of(&self, id: ItemId, waits: impl Fn(ItemId) -> bool) -> Self {
        let parent = self.parent(id);
        let beside = self.0.iter().filter(|it| it.parent == parent).map(|it| it.id);
        let before: Vec<ItemId> = beside.take_while(|it| *it != id).collect();
        let Some(first) = before.into_iter().rev().take_while(|it| waits(*it)).last() else {
            return self.clone();
        };
        let others = self.ids().into_iter().filter(|it| *it != id);
        let order: Vec<ItemId> =
            others.flat_map(|it| (it == first).then_some(id).into_iter().chain([it])).collect();
        self.arranged(&order)
    }

    /// The item beside this one, of the same depth under the same item.
    pub fn neighbor(&self, id: ItemId, way: Way) -> Option<ItemId> {
        let parent = self.place(id)?.parent;
        let beside: Vec<ItemId> = self.0.iter().filter(|it| it.parent == parent).map(|it| it.id).collect();
        let at = beside.iter().position(|it| *it == id)?;
        match way {
            Way::Up => at.checked_sub(1).map(|at| beside[at]),
            Way::Down => beside.get(at + 1).copied(),
        }
    }

    /// The last item of the branch that begins with this one.
    pub fn end_of(&self, id: ItemId) -> ItemId {
        let children = |of: ItemId| self.0.iter().rev().find(|it| it.parent == Some(of)).map(|it| it.id);
        let mut last = id;
        while let Some(next) = children(last) {
            last = next;
        }
        last
    }

    /// Where an item stands if it leaves the one it is a part of: after all other parts of it, as the first step,
    /// and then beside it.
    pub fn last_among_parts(&self, id: ItemId) -> Self {
        let mut moved = self.clone();
        while moved.neighbor(id, Way::Down).is_some() {
            moved = moved.moved(id, Way::Down);
        }
        moved
    }

    fn place(&self, id: ItemId) -> Option<&Place> {
        self.0.iter().find(|it| it.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `1 2 4:2` read back.
    fn read(signature: &str) -> Arrangement {
        let id = |it: &str| ItemId(it.parse().expect("an id"));
        let place = |it: &str| match it.split_once(':') {
            Some((it, parent)) => Place { id: id(it), parent: Some(id(parent)) },
            None => Place { id: id(it), parent: None },
        };
        Arrangement(signature.split_whitespace().map(place).collect())
    }

    #[test]
    fn an_item_moves_past_its_neighbor_with_all_its_parts() {
        let cases = [
            ("1 2 3", 2, Way::Up, "2 1 3", "up"),
            ("1 2 3", 3, Way::Down, "1 2 3", "the last stays"),
            ("1 2 4:2 5:4 3", 2, Way::Down, "1 3 2 4:2 5:4", "its parts come along"),
            ("1 2 4:2 5:2 3", 5, Way::Up, "1 2 5:2 4:2 3", "parts change places"),
            ("1 2 4:2 5:2 3", 4, Way::Up, "1 2 4:2 5:2 3", "a part does not leave its item"),
            ("1 2 4:2 3", 3, Way::Up, "1 3 2 4:2", "past a whole branch"),
        ];
        for (before, id, way, after, why) in cases {
            assert_eq!(read(before).moved(ItemId(id), way).signature(), after, "{why}");
        }
    }

    #[test]
    fn an_item_goes_first_among_those_that_wait_right_before_it() {
        let cases = [
            ("1 2 3 4", 4, [2, 3].as_slice(), "1 4 2 3", "before all that wait"),
            ("1 2 3 4", 4, &[1, 3], "1 2 4 3", "not past what does not wait"),
            ("1 2 3 4", 4, &[1, 2], "1 2 3 4", "nothing waits right before it"),
            ("1 2 3", 1, &[1, 2, 3], "1 2 3", "nothing is before it"),
            ("1 2 4:2 5:2 3 6:3", 3, &[1, 2], "3 6:3 1 2 4:2 5:2", "its parts come along"),
            ("1 2 4:2 5:2 3", 5, &[1, 2, 4], "1 2 5:2 4:2 3", "a part does not leave its item"),
        ];
        for (before, id, waiting, after, why) in cases {
            let moved = read(before).first_of(ItemId(id), |it| waiting.contains(&it.0));
            assert_eq!(moved.signature(), after, "{why}");
        }
    }

    #[test]
    fn a_wish_is_carried_over_to_an_agenda_that_has_changed() {
        let cases = [
            ("1 2 3", "3 2 1", "3 2 1", "as wished"),
            ("1 2 3", "3 9 2 2", "1 3 2", "what is missing goes where it stood, what is unknown is left out"),
            ("1 2 3 4", "3 2 1", "3 4 2 1", "what is new stands after what it follows"),
            ("1 2 4:2 3", "4 3 2 1", "3 2 4:2 1", "a part stays under its item"),
            ("1 2", "nonsense", "1 2", "nothing was wished"),
        ];
        for (record, wish, after, why) in cases {
            assert_eq!(Arrangement::wished(&read(record), wish).signature(), after, "{why}");
        }
    }

    #[test]
    fn numbers_follow_the_order_and_the_depth() {
        let arranged = read("7 2 4:2 5:4 9:2 3");
        let numbers: Vec<String> = arranged.ids().into_iter().map(|it| arranged.number(it)).collect();
        assert_eq!(numbers, ["1", "2", "2.1", "2.1.1", "2.2", "3"]);
        assert_eq!((arranged.depth(ItemId(5)), arranged.depth(ItemId(3))), (2, 0));
        assert_eq!(arranged.end_of(ItemId(2)), ItemId(9));
    }

    #[test]
    fn an_item_leaves_the_one_it_is_a_part_of_after_the_other_parts() {
        let arranged = read("1 2:1 3:1 4").last_among_parts(ItemId(2));
        assert_eq!(arranged.signature(), "1 3:1 2:1 4");
    }
}
