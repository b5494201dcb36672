//! Every public item of the rules, of the keys and of the use-cases says what it means. Fields and variants speak by
//! their names, and rustc's `missing_docs` cannot tell them from items. SeaORM wants `Model` and `Relation` in each table.

use std::path::Path;

use syn::{Attribute, ImplItem, Item, TraitItem, Visibility};

use crate::source::{everything, root};

/// What is public and says nothing, by name.
fn silent(items: &[Item]) -> Vec<String> {
    let mut found = Vec::new();
    let mut hear = |visibility: &Visibility, attributes: &[Attribute], name: &syn::Ident| {
        let is_documented = attributes.iter().any(|one| one.path().is_ident("doc"));
        let is_row = name == "Model" || name == "Relation";
        if matches!(visibility, Visibility::Public(_)) && !is_documented && !is_row {
            found.push(name.to_string());
        }
    };
    let public = Visibility::Public(syn::token::Pub::default());
    let mut inside = Vec::new();
    for item in items {
        match item {
            Item::Const(one) => hear(&one.vis, &one.attrs, &one.ident),
            Item::Enum(one) => hear(&one.vis, &one.attrs, &one.ident),
            Item::Fn(one) => hear(&one.vis, &one.attrs, &one.sig.ident),
            Item::Static(one) => hear(&one.vis, &one.attrs, &one.ident),
            Item::Struct(one) => hear(&one.vis, &one.attrs, &one.ident),
            Item::Type(one) => hear(&one.vis, &one.attrs, &one.ident),
            Item::Trait(one) => {
                hear(&one.vis, &one.attrs, &one.ident);
                for inner in &one.items {
                    if let TraitItem::Fn(method) = inner {
                        hear(&one.vis, &method.attrs, &method.sig.ident);
                    }
                }
            }
            Item::Impl(block) if block.trait_.is_none() => {
                for inner in &block.items {
                    match inner {
                        ImplItem::Fn(method) => hear(&method.vis, &method.attrs, &method.sig.ident),
                        ImplItem::Const(one) => hear(&one.vis, &one.attrs, &one.ident),
                        _ => {}
                    }
                }
            }
            Item::Macro(call) if call.mac.path.is_ident("coded") => {
                let made: syn::ItemEnum = call.mac.parse_body().unwrap();
                hear(&public, &made.attrs, &made.ident);
            }
            Item::Mod(module) => {
                if let Some((_, items)) = &module.content {
                    let is_test = module.attrs.iter().any(|one| one.path().is_ident("cfg"));
                    inside.extend((!is_test).then(|| silent(items)).into_iter().flatten());
                }
            }
            _ => {}
        }
    }
    found.extend(inside);
    found
}

#[test]
fn public_items_say_what_they_mean() {
    let crates = ["entity/src/", "app/vault/src/", "app/usecase/src/"].map(|folder| root().join(folder));
    let mut wrong = Vec::new();
    for source in everything() {
        let path = root().join(&source.path);
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if crates.iter().any(|folder| path.starts_with(folder)) && !name.ends_with("tests") {
            let file = syn::parse_file(&source.text).unwrap();
            wrong.extend(silent(&file.items).into_iter().map(|name| format!("{}: {name}", source.path)));
        }
    }
    assert!(Path::new(&crates[0]).is_dir(), "no crate was read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_item_that_says_nothing_is_found_wherever_it_stands() {
    let found = |text: &str| silent(&syn::parse_file(text).unwrap().items);
    let fine = "/// A. pub struct A { pub a: u8 }";
    assert_eq!(found(&fine.replacen(". ", ".\n", 1)), Vec::<String>::new());
    for wrong in [
        "pub struct A;",
        "pub enum A { B }",
        "pub fn A() {}",
        "pub const A: u8 = 1;",
        "pub static A: u8 = 1;",
        "pub type A = u8;",
        "pub trait A {}",
        "/** B. */ pub trait B { fn A(); }",
        "impl B { pub fn A() {} }",
        "impl B { pub const A: u8 = 1; }",
        "coded! { pub enum A { B = \"b\" } }",
        "mod b { pub struct A; }",
    ] {
        assert_eq!(found(wrong), ["A"], "{wrong}");
    }
    for fine in [
        "struct A;",
        "pub(crate) fn a() {}",
        "impl Clone for A { fn clone(&self) {} }",
        "#[cfg(test)] mod t { pub fn a() {} }",
    ] {
        assert_eq!(found(fine), Vec::<String>::new(), "{fine}");
    }
}
