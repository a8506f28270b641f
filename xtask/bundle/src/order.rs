//! The order of a module's functions, what its table is told in vain, and what no engine reads.
//!
//! None of it changes what a module does. It is smaller once it is compressed: the program's start
//! by 3 % and 2 %, any module by 100 bytes.
use anyhow::{Result, anyhow};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ElementSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Element, ElementItems, FunctionSectionReader, Operator,
    Parser, Payload, TypeRef,
};

/// The module with similar functions side by side, without lists of empty places, and without
/// custom sections.
pub(crate) fn tightened(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let is_function = matches!(import?.ty, TypeRef::Func(_));
                    imported += usize::from(is_function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = similar_in_turn(&bodies);
    let mut places: Vec<usize> = (0..imported + order.len()).collect();
    for (place, &function) in order.iter().enumerate() {
        if let Some(was) = places.get_mut(imported + function) {
            *was = imported + place;
        }
    }
    let mut tightened = Module::new();
    Tighter { order, places }
        .parse_core_module(&mut tightened, Parser::new(0), module)
        .map_err(|error| anyhow!("a module cannot be put in order: {error}"))?;
    Ok(tightened.finish())
}

/// How many bytes are looked at together: an instruction, and the start of the next one.
const PIECE: usize = 4;

/// The pieces of a function, each as one of so many bits.
const BITS: usize = 2048;

type Pieces = [u64; BITS / 64];

fn pieces(body: &[u8]) -> Pieces {
    let mut pieces = [0; BITS / 64];
    for piece in body.windows(PIECE) {
        // FNV-1a, whose upper bits are the good ones.
        let hash = piece.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let bit = (hash >> 20) % BITS as u64;
        if let Some(word) = pieces.get_mut((bit / 64) as usize) {
            *word |= 1 << (bit % 64);
        }
    }
    pieces
}

/// Small functions share few pieces by chance; this much is added to their number.
const CHANCE: u32 = 100;

/// The functions' numbers, each followed by the one of the rest that has most in common with it.
fn similar_in_turn(bodies: &[&[u8]]) -> Vec<usize> {
    let all: Vec<Pieces> = bodies.iter().map(|body| pieces(body)).collect();
    let count = |pieces: &Pieces| pieces.iter().map(|word| word.count_ones()).sum::<u32>();
    let counts: Vec<u32> = all.iter().map(count).collect();
    let mut left: Vec<usize> = (1..all.len()).collect();
    let mut order: Vec<usize> = (0..all.len().min(1)).collect();
    while let Some(last) = order.last().and_then(|&last| all.get(last)) {
        let alike = left.iter().enumerate().max_by_key(|(_, function)| {
            let (Some(pieces), Some(count)) = (all.get(**function), counts.get(**function)) else {
                return 0;
            };
            let common: u32 = (pieces.iter().zip(last))
                .map(|(one, other)| (one & other).count_ones())
                .sum();
            // A whole number, so that every machine finds the same order.
            common * 1_000_000 / (count + CHANCE)
        });
        let Some((at, _)) = alike else { break };
        order.push(left.swap_remove(at));
    }
    order
}

/// Writes the module anew.
struct Tighter {
    /// The numbers that the module's own functions had, in the new order, without the imports.
    order: Vec<usize>,
    /// The new number of every function, by the old one.
    places: Vec<usize>,
}

impl Tighter {
    /// These items in the new order.
    fn sorted<T>(
        &self,
        items: impl Iterator<Item = wasmparser::Result<T>>,
    ) -> Result<Vec<T>, Error> {
        let mut items: Vec<Option<T>> =
            items.map(|item| item.map(Some)).collect::<Result<_, _>>()?;
        let in_turn = self
            .order
            .iter()
            .filter_map(|&at| items.get_mut(at)?.take());
        Ok(in_turn.collect())
    }
}

impl Reencode for Tighter {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let place = self.places.get(function as usize).copied();
        Ok(place
            .and_then(|place| u32::try_from(place).ok())
            .unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        for kind in self.sorted(section.into_iter())? {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        for body in self.sorted(section.into_iter())? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

    /// The cut fills every place that a room will fill with an empty one, of its own list each.
    /// Places that nobody fills are empty anyway.
    fn parse_element(
        &mut self,
        elements: &mut ElementSection,
        element: Element<'_>,
    ) -> Result<(), Error> {
        if let ElementItems::Expressions(_, items) = &element.items {
            let mut operators = items
                .clone()
                .into_iter()
                .map(|item| item?.get_operators_reader().read());
            if operators.all(|operator| matches!(operator, Ok(Operator::RefNull { .. }))) {
                return Ok(());
            }
        }
        utils::parse_element(self, elements, element)
    }

    /// What is left by now are the features that Binaryen was to use.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{similar_in_turn, tightened};
    use std::borrow::Cow;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        Function, FunctionSection, HeapType, ImportSection, Module, RefType, TableSection,
        TableType, TypeSection, ValType,
    };
    use wasmparser::{ElementItems, Operator, Parser, Payload};

    /// A function of so many instructions that begins with a number, and calls another one.
    fn function(number: i32, long: usize, called: u32) -> Function {
        let mut function = Function::new([]);
        let mut written = function.instructions();
        written.i32_const(number);
        for step in 0..long {
            let step = i32::try_from(step).unwrap() * 1000;
            match number {
                1..9 => written.i32_const(step).i32_add(),
                _ => written.i32_const(step + 7).i32_xor(),
            };
        }
        written.drop().call(called).end();
        function
    }

    /// An import, and four functions of which two and two are alike.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0).function(0).function(0);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 9,
            maximum: None,
            shared: false,
        });
        let mut exports = ExportSection::new();
        for (name, function) in [("one", 1), ("ten", 2), ("two", 3), ("twenty", 4)] {
            exports.export(name, ExportKind::Func, function);
        }
        let mut elements = ElementSection::new();
        let at = ConstExpr::i32_const;
        let empty = || {
            Elements::Expressions(
                RefType::FUNCREF,
                Cow::Owned(vec![ConstExpr::ref_null(HeapType::FUNC)]),
            )
        };
        elements.active(None, &at(1), Elements::Functions(Cow::Owned(vec![2, 0, 3])));
        elements.active(None, &at(4), empty());
        elements.active(None, &at(5), empty());
        let mut code = CodeSection::new();
        for function in [
            function(1, 40, 2),
            function(10, 40, 0),
            function(2, 40, 4),
            function(20, 40, 1),
        ] {
            code.function(&function);
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    /// What is exported by which name, and what each export calls; the table; and the numbers that
    /// the functions begin with, in their order.
    fn seen(module: &[u8]) -> (Vec<String>, Vec<Vec<String>>, Vec<i32>) {
        let (mut names, mut table, mut bodies) =
            (vec!["import".to_owned()], Vec::new(), Vec::new());
        names.resize(5, String::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export.unwrap();
                        names[export.index as usize] = export.name.to_owned();
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        table.push(match element.unwrap().items {
                            ElementItems::Functions(functions) => {
                                functions.into_iter().map(Result::unwrap).collect()
                            }
                            ElementItems::Expressions(..) => Vec::new(),
                        });
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body
                        .get_operators_reader()
                        .unwrap()
                        .into_iter()
                        .map(Result::unwrap);
                    let operators: Vec<Operator> = operators.collect();
                    let Some(Operator::I32Const { value }) = operators.first() else {
                        panic!("no number");
                    };
                    let called = operators.iter().find_map(|operator| match operator {
                        Operator::Call { function_index } => Some(*function_index as usize),
                        _ => None,
                    });
                    bodies.push((*value, called.unwrap()));
                }
                _ => {}
            }
        }
        let calls = bodies.iter().zip(&names[1..]);
        let mut calls: Vec<String> = calls
            .map(|((number, called), name)| {
                format!("{name} is {number} and calls {}", names[*called])
            })
            .collect();
        calls.sort();
        let table = table
            .iter()
            .map(|list: &Vec<u32>| list.iter().map(|&at| names[at as usize].clone()).collect());
        (
            calls,
            table.collect(),
            bodies.iter().map(|(number, _)| *number).collect(),
        )
    }

    #[test]
    fn what_is_alike_stands_together_and_nothing_else_changes() {
        let module = module();
        let (calls, table, order) = seen(&module);
        assert_eq!(order, [1, 10, 2, 20]);
        assert_eq!(calls[0], "one is 1 and calls ten");
        assert_eq!(table, [vec!["ten", "import", "two"], vec![], vec![]]);
        let tight = tightened(&module).unwrap();
        let (new_calls, new_table, new_order) = seen(&tight);
        assert_eq!(new_order, [1, 2, 20, 10]);
        assert_eq!(new_calls, calls);
        assert_eq!(new_table, table[..1], "lists of empty places are gone");
        assert!(tightened(&module[..module.len() - 3]).is_err());
    }

    #[test]
    fn few_functions_have_an_order_too() {
        assert!(similar_in_turn(&[]).is_empty());
        assert_eq!(similar_in_turn(&[b"a"]), [0]);
        assert_eq!(similar_in_turn(&[b"a", b"", b"a"]).len(), 3);
        let none = tightened(b"\0asm\x01\0\0\0").unwrap();
        assert_eq!(none, b"\0asm\x01\0\0\0");
    }
}
