//! The modules of a crate, and which of them name things of which others.
//!
//! Paths are resolved as the compiler does it: `use` and every path in code, inside macros too.
//! A path leads to the module that *defines* the thing; re-exports are followed. Method calls
//! are not seen, because no path names them.
use anyhow::{Context, Result};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// A file, or one `mod name { … }` in a file.
pub(super) struct Module {
    /// Relative to the root.
    pub(super) file: String,
    /// As code names it: `crate::check::read`.
    pub(super) name: String,
    pub(super) parent: Option<usize>,
    children: BTreeMap<String, usize>,
    paths: Paths,
}

/// A path in the code.
struct Mention {
    path: Vec<String>,
    line: usize,
}

/// The code of `from` names on this line something that `to` defines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Arrow {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) line: usize,
}

/// The modules of one crate; the first is the root.
#[derive(Default)]
pub(super) struct Modules {
    pub(super) all: Vec<Module>,
}

/// What a path refers to.
#[derive(Clone, Copy)]
enum Target {
    Module(usize),
    /// Something defined in this module.
    Item(usize),
}

/// A longer chain of re-exports is a loop.
const MOST_HOPS: usize = 16;

impl Modules {
    /// Reads a crate from its root file. `read` returns the text of a file, or nothing if there
    /// is none.
    pub(super) fn of(root: &Path, read: &dyn Fn(&Path) -> Option<String>) -> Result<Self> {
        let mut modules = Self::default();
        let folder = root.parent().unwrap_or(Path::new("")).to_path_buf();
        modules.file(root, &folder, "crate".to_owned(), None, read)?;
        Ok(modules)
    }

    fn file(
        &mut self,
        file: &Path,
        folder: &Path,
        name: String,
        parent: Option<usize>,
        read: &dyn Fn(&Path) -> Option<String>,
    ) -> Result<usize> {
        let shown = file.display();
        let text = read(file).with_context(|| format!("{shown} is not there"))?;
        let parsed = syn::parse_file(&text).with_context(|| format!("{shown} is not Rust"))?;
        self.add(&parsed.items, file, folder, name, parent, read)
    }

    /// Adds a module and everything below it. Its submodules without a body are in `folder`.
    fn add(
        &mut self,
        items: &[syn::Item],
        file: &Path,
        folder: &Path,
        name: String,
        parent: Option<usize>,
        read: &dyn Fn(&Path) -> Option<String>,
    ) -> Result<usize> {
        let index = self.all.len();
        let mut paths = Paths::default();
        let product = || items.iter().filter(|item| !is_test(item));
        product().for_each(|item| paths.visit_item(item));
        self.all.push(Module {
            file: file.to_string_lossy().replace('\\', "/"),
            name: name.clone(),
            parent,
            children: BTreeMap::new(),
            paths,
        });
        for item in product() {
            let syn::Item::Mod(declared) = item else {
                continue;
            };
            let child = declared.ident.to_string();
            let child_name = format!("{name}::{child}");
            let below = folder.join(&child);
            let added = match (&declared.content, path_attribute(&declared.attrs)) {
                (Some((_, items)), _) => {
                    self.add(items, file, &below, child_name, Some(index), read)?
                }
                (None, Some(path)) => {
                    let place = file.with_file_name(path);
                    let beside = place.parent().unwrap_or(folder).to_path_buf();
                    self.file(&place, &beside, child_name, Some(index), read)?
                }
                (None, None) => {
                    let candidates = [folder.join(format!("{child}.rs")), below.join("mod.rs")];
                    let place: &PathBuf = candidates
                        .iter()
                        .find(|place| read(place).is_some())
                        .with_context(|| format!("{child_name} has no file"))?;
                    self.file(place, &below, child_name, Some(index), read)?
                }
            };
            if let Some(module) = self.all.get_mut(index) {
                module.children.insert(child, added);
            }
        }
        Ok(index)
    }

    /// Which module names things of which other.
    pub(super) fn arrows(&self) -> Vec<Arrow> {
        let mut found = Vec::new();
        for (from, module) in self.all.iter().enumerate() {
            let Paths { imports, mentions } = &module.paths;
            for Mention { path, line } in imports.values().chain(mentions) {
                if let Some(Target::Item(to)) = self.resolve(from, path, 0)
                    && to != from
                {
                    let line = *line;
                    found.push(Arrow { from, to, line });
                }
            }
        }
        found
    }

    fn resolve(&self, from: usize, path: &[String], hops: usize) -> Option<Target> {
        if hops > MOST_HOPS {
            return None;
        }
        let (first, rest) = path.split_first()?;
        let mut target = match first.as_str() {
            "crate" => Target::Module(0),
            "self" => Target::Module(from),
            "super" => Target::Module(self.all.get(from)?.parent?),
            name => self.member(from, name, rest.is_empty(), hops)?,
        };
        for (index, name) in rest.iter().enumerate() {
            let Target::Module(module) = target else {
                break;
            };
            let is_last = index + 1 == rest.len();
            target = match name.as_str() {
                "self" => target,
                "super" => Target::Module(self.all.get(module)?.parent?),
                name => {
                    let member = self.member(module, name, is_last, hops);
                    member.unwrap_or(Target::Item(module))
                }
            };
        }
        Some(target)
    }

    /// What a name means inside a module. A function may have the name of its module (`pub use
    /// lint::lint`): at the end of a path the function is meant.
    fn member(&self, module: usize, name: &str, is_last: bool, hops: usize) -> Option<Target> {
        let Module {
            children, paths, ..
        } = self.all.get(module)?;
        let child = children.get(name).map(|child| Target::Module(*child));
        let import = || {
            let import = paths.imports.get(name)?;
            self.resolve(module, &import.path, hops + 1)
        };
        match is_last {
            true => import().or(child),
            false => child.or_else(import),
        }
    }
}

/// The paths in a module's code. Submodules are visited separately.
#[derive(Default)]
struct Paths {
    /// What `use` imports, by its name in the module.
    imports: BTreeMap<String, Mention>,
    /// Paths with two words or more. A single word is a local or imported name.
    mentions: Vec<Mention>,
}

impl Paths {
    fn import(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |ident: &syn::Ident| {
            let mut path = before.to_vec();
            path.push(ident.to_string());
            path
        };
        let mut keep = |ident: &syn::Ident, path: Vec<String>, name: String| {
            let line = ident.span().start().line;
            self.imports.insert(name, Mention { path, line });
        };
        match tree {
            syn::UseTree::Path(path) => self.import(&path.tree, &with(&path.ident)),
            // `use crate::check::{self, …}`
            syn::UseTree::Name(name) if name.ident == "self" => {
                let last = before.last().cloned().unwrap_or_default();
                keep(&name.ident, before.to_vec(), last);
            }
            syn::UseTree::Name(name) => {
                keep(&name.ident, with(&name.ident), name.ident.to_string());
            }
            syn::UseTree::Rename(renamed) => {
                let (ident, name) = (&renamed.ident, renamed.rename.to_string());
                keep(ident, with(ident), name);
            }
            syn::UseTree::Glob(glob) => {
                let mut path = before.to_vec();
                path.push("*".to_owned());
                let line = glob.star_token.spans.first().map_or(1, |s| s.start().line);
                self.mentions.push(Mention { path, line });
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before);
                }
            }
        }
    }

    /// Collects paths in the tokens of a macro: words joined by `::`.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut line = 1;
        // Colons since the last word. After two, the next word continues the path.
        let mut colons = 0;
        let mut kept = |path: &mut Vec<String>, line: usize| {
            let path = std::mem::take(path);
            if path.len() > 1 {
                self.mentions.push(Mention { path, line });
            }
        };
        let mut groups = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 || path.is_empty() {
                        kept(&mut path, line);
                        line = ident.span().start().line;
                    }
                    // `::std::…` begins with a crate.
                    if colons != 2 || !path.is_empty() {
                        path.push(ident.to_string());
                    }
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    colons = 0;
                    kept(&mut path, line);
                    if let TokenTree::Group(group) = other {
                        groups.push(group.stream());
                    }
                }
            }
        }
        kept(&mut path, line);
        for group in groups {
            self.tokens(group);
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() {
            self.import(&item.tree, &[]);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() && path.segments.len() > 1 {
            let line = path.segments.first().map(|s| s.ident.span().start().line);
            let words = path.segments.iter();
            self.mentions.push(Mention {
                path: words.map(|segment| segment.ident.to_string()).collect(),
                line: line.unwrap_or(1),
            });
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

/// Whether an item is under `#[cfg(test)]`.
fn is_test(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else {
            return false;
        };
        list.path.is_ident("cfg") && super::source::names_test(list.tokens.clone())
    })
}

/// The value of `#[path = "…"]`.
fn path_attribute(attributes: &[syn::Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| {
        let syn::Meta::NameValue(pair) = &attribute.meta else {
            return None;
        };
        match &pair.value {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(path),
                ..
            }) if pair.path.is_ident("path") => Some(path.value()),
            _ => None,
        }
    })
}
