//! No circle of imports between the modules of a crate: whoever reads a module can read first what it rests on.
//!
//! A module is a file, or what stands in braces inside of one. It imports another one by `use`, by a path in its code, or by
//! a path inside of a macro. A module that declares a child does not import it by that, and one that uses what its parent
//! holds imports the parent: so what children share stands in the parent or in a child, and the parent that shares
//! something names none of its children.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A path, name by name; empty is the root of the crate.
type Name = Vec<String>;

/// What every module imports.
type Imports = BTreeMap<Name, BTreeSet<Name>>;

/// The modules of a crate with what stands in them, tests left out.
#[derive(Default)]
struct Modules(BTreeMap<Name, Vec<syn::Item>>);

impl Modules {
    fn of_crate(root: &Path) -> Self {
        let mut modules = Self::default();
        let file = ["lib.rs", "main.rs"].iter().map(|name| root.join(name)).find(|file| file.is_file()).unwrap();
        let items = parsed(&file);
        modules.take(Vec::new(), items, root);
        modules
    }

    /// The same of a text instead of files.
    fn of_text(text: &str) -> Self {
        let mut modules = Self::default();
        modules.take(Vec::new(), syn::parse_file(text).unwrap().items, Path::new("/nowhere"));
        modules
    }

    fn take(&mut self, name: Name, items: Vec<syn::Item>, folder: &Path) {
        let mut own = Vec::new();
        for item in items {
            match item {
                syn::Item::Mod(module) if !is_test(&module.attrs) => {
                    let child = module.ident.to_string();
                    let below = folder.join(&child);
                    let inside = match module.content {
                        Some((_, items)) => items,
                        None => parsed(&file_of(folder, &child)),
                    };
                    let name: Name = name.iter().cloned().chain([child]).collect();
                    self.take(name, inside, &below);
                }
                syn::Item::Mod(_) => {}
                other => own.push(other),
            }
        }
        self.0.insert(name, own);
    }

    /// The module in which a path lies: the longest part of it that names one.
    fn holding(&self, path: &[String]) -> Name {
        let most = (0..=path.len()).rev().find(|length| self.0.contains_key(&path[..*length]));
        path[..most.unwrap_or(0)].to_vec()
    }

    fn imports(&self) -> Imports {
        let mut imports = Imports::new();
        for (name, items) in &self.0 {
            let mut seen = Seen { modules: self, here: name, aliases: BTreeMap::new(), found: BTreeSet::new() };
            for item in items {
                if let syn::Item::Use(used) = item {
                    seen.import(&mut Vec::new(), &used.tree);
                }
            }
            for item in items {
                seen.visit_item(item);
            }
            seen.found.remove(name);
            imports.insert(name.clone(), seen.found);
        }
        imports
    }
}

fn parsed(file: &Path) -> Vec<syn::Item> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
    syn::parse_file(&text).unwrap_or_else(|cause| panic!("{}: {cause}", file.display())).items
}

fn file_of(folder: &Path, child: &str) -> PathBuf {
    let beside = folder.join(format!("{child}.rs"));
    if beside.is_file() { beside } else { folder.join(child).join("mod.rs") }
}

/// Whether it is compiled for tests only.
fn is_test(attributes: &[syn::Attribute]) -> bool {
    let says_test =
        |list: &syn::MetaList| list.tokens.to_string().split(|c: char| !c.is_alphanumeric()).any(|word| word == "test");
    attributes.iter().filter(|one| one.path().is_ident("cfg")).any(|one| one.meta.require_list().is_ok_and(says_test))
}

/// What one module names.
struct Seen<'a> {
    modules: &'a Modules,
    here: &'a Name,
    /// What names of its own stand for.
    aliases: BTreeMap<String, Name>,
    found: BTreeSet<Name>,
}

impl Seen<'_> {
    /// A path from the root of the crate; `None` if it leads to another crate.
    fn whole(&self, path: &[String]) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        let mut whole = match first.as_str() {
            "crate" => Vec::new(),
            "self" => self.here.clone(),
            "super" => {
                let (_, above) = self.here.split_last()?;
                let mut above = above.to_vec();
                let ups = rest.iter().take_while(|name| *name == "super").count();
                above.truncate(above.len().saturating_sub(ups));
                above.extend(rest[ups..].iter().cloned());
                return Some(above);
            }
            name => match self.aliases.get(name) {
                Some(alias) => alias.clone(),
                None => {
                    let child: Name = self.here.iter().cloned().chain([name.to_owned()]).collect();
                    self.modules.0.contains_key(&child).then_some(child)?
                }
            },
        };
        whole.extend(rest.iter().cloned());
        Some(whole)
    }

    fn note(&mut self, path: &[String]) {
        if let Some(whole) = self.whole(path) {
            self.found.insert(self.modules.holding(&whole));
        }
    }

    fn import(&mut self, before: &mut Name, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.import(before, &path.tree);
                before.pop();
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(before, tree)),
            syn::UseTree::Glob(_) => self.note(before),
            syn::UseTree::Name(name) => self.named(before, name.ident.to_string(), None),
            syn::UseTree::Rename(name) => self.named(before, name.ident.to_string(), Some(name.rename.to_string())),
        }
    }

    fn named(&mut self, before: &[String], name: String, alias: Option<String>) {
        let is_self = name == "self";
        let path: Name = if is_self { before.to_vec() } else { before.iter().cloned().chain([name]).collect() };
        self.note(&path);
        let alias = alias.or_else(|| path.last().cloned());
        if let (Some(alias), Some(whole)) = (alias, self.whole(&path)) {
            self.aliases.insert(alias, whole);
        }
    }

    /// Paths inside of a macro, which is a heap of tokens.
    fn scan(&mut self, tokens: TokenStream) {
        let mut path: Name = Vec::new();
        let mut colons = 2;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Group(group) => {
                    self.end(&mut path);
                    colons = 2;
                    self.scan(group.stream());
                }
                _ => {
                    self.end(&mut path);
                    colons = 2;
                }
            }
        }
        self.end(&mut path);
    }

    fn end(&mut self, path: &mut Name) {
        if path.len() > 1 {
            self.note(path);
        }
        path.clear();
    }
}

impl<'ast> Visit<'ast> for Seen<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Name = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 && path.leading_colon.is_none() {
            self.note(&names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        self.scan(call.tokens.clone());
    }

    /// A `use` inside of a function counts like one outside.
    fn visit_item_use(&mut self, used: &'ast syn::ItemUse) {
        self.import(&mut Vec::new(), &used.tree);
    }

    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}
}

/// The circles among modules, each with the imports that make it.
fn circles(imports: &Imports) -> Vec<String> {
    let mut found = Vec::new();
    let mut done: BTreeSet<&Name> = BTreeSet::new();
    for name in imports.keys() {
        if done.contains(name) {
            continue;
        }
        let reached = reach(imports, name);
        let ring: Vec<&Name> =
            imports.keys().filter(|other| reached.contains(*other) && reach(imports, other).contains(name)).collect();
        for one in &ring {
            let inside = imports[*one].iter().filter(|other| ring.contains(other));
            found.extend(inside.map(|other| format!("{} → {}", one.join("::"), other.join("::"))));
        }
        done.extend(ring);
    }
    found
}

/// Everything that a module imports, and what that imports.
fn reach<'a>(imports: &'a Imports, from: &Name) -> BTreeSet<&'a Name> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&Name> = imports[from].iter().collect();
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            next.extend(&imports[name]);
        }
    }
    reached
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let mut wrong = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let crates =
        ["entity", "entity/schema", "migration", "app", "app/text", "app/island", "app/vault", "app/usecase", "server"];
    for krate in crates {
        let modules = Modules::of_crate(&root.join(krate).join("src"));
        assert!(modules.0.len() > 3, "{krate} was not read");
        wrong.extend(circles(&modules.imports()).into_iter().map(|edge| format!("{krate}: {edge}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_circle_is_found_however_it_is_made() {
    let found = |text: &str| circles(&Modules::of_text(text).imports());
    let fine = "mod a { use super::b; pub fn f() { b::g(); } } mod b { pub fn g() {} }";
    assert_eq!(found(fine), Vec::<String>::new());
    let closed = ["a → b", "b → a"];
    for back in [
        "use crate::a;",
        "use crate::a::f;",
        "use super::{a as other};",
        "pub use super::a::*;",
        "fn h() { crate::a::f() }",
        "fn h() { use super::a::f; f() }",
        "fn h() { view! { <p>{super::a::f()}</p> } }",
        "struct S(super::a::T);",
        "impl crate::a::T {}",
    ] {
        assert_eq!(found(&format!("mod a {{ use super::b; }} mod b {{ {back} }}")), closed, "{back}");
    }
    let parent = "mod a { pub mod c { use super::T; } pub struct T; fn f() { c::g() } }";
    assert_eq!(found(parent), ["a → a::c", "a::c → a"]);
    let tests = "mod a { use super::b; } mod b { #[cfg(test)] mod tests { use crate::a; } }";
    assert_eq!(found(tests), Vec::<String>::new());
}
