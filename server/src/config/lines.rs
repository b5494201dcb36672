//! The settings as an operator reads them: one a line, as a settings file has them.

use anyhow::Context;
use serde_json::Value;

use super::Config;

impl Config {
    /// Every setting as it stands, one a line as in a settings file, without secrets.
    ///
    /// # Errors
    /// Never in fact: every setting has a written form.
    pub fn lines(&self) -> anyhow::Result<Vec<String>> {
        let mut lines = Vec::new();
        told(&mut lines, "", &serde_json::to_value(self).context("the settings")?);
        Ok(lines)
    }
}

/// The lines of a setting and of what lies below it.
fn told(lines: &mut Vec<String>, key: &str, value: &Value) {
    match value {
        Value::Object(inner) => {
            for (name, value) in inner {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                told(lines, &key, value);
            }
        }
        Value::Null => lines.push(format!("{key}: not set")),
        Value::String(text) if text.is_empty() => lines.push(format!("{key}: not set")),
        one => lines.push(format!("{key} = {}", written(one))),
    }
}

/// A value as a settings file writes it.
fn written(value: &Value) -> String {
    match value {
        Value::Object(inner) => {
            let inner: Vec<_> = inner.iter().map(|(name, value)| format!("{name} = {}", written(value))).collect();
            format!("{{ {} }}", inner.join(", "))
        }
        Value::Array(inner) => format!("[{}]", inner.iter().map(written).collect::<Vec<_>>().join(", ")),
        plain => plain.to_string(),
    }
}
