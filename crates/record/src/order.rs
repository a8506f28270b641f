//! Sorting, small: the sort of the standard library is three kilobytes of WebAssembly for every
//! type. Here one function sorts indices, whatever they stand for.

use std::cmp::Ordering;

/// Sorts by a key; what has the same key stays in its order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts; equals stay in their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|one, other| {
        let pair = items.get(one).zip(items.get(other));
        pair.is_none_or(|(one, other)| compare(one, other).is_le())
    });
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|&at| taken.get_mut(at)?.take()));
}

/// The indices up to a length, merged in runs of twice the length until there is one.
fn order(length: usize, may_precede: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut run = 1;
    while run < length {
        let mut merged = Vec::with_capacity(length);
        for pair in order.chunks(run * 2) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let Some((&one, rest)) = left.split_first() {
                match right.split_first() {
                    Some((&other, rest)) if !may_precede(one, other) => {
                        merged.push(other);
                        right = rest;
                    }
                    _ => {
                        merged.push(one);
                        left = rest;
                    }
                }
            }
            merged.extend(right);
        }
        order = merged;
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn as_the_standard_library_sorts() {
        for length in [0, 1, 2, 3, 7, 8, 9, 100, 1000] {
            let items = (0..length).map(|at: usize| (at * 7919 % 31, at));
            let mut items: Vec<(usize, usize)> = items.collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            assert_eq!(items, expected);
        }
    }
}
