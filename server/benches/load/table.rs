//! What is printed and what is written down.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Duration;

use crate::measure::{CROWD, Cost};

/// One line to the terminal.
pub(crate) fn say(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

/// A measured page.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) cost: Cost,
}

/// Complaints with photographs, one after the other.
#[derive(Debug)]
pub(crate) struct Submission {
    /// How many were sent.
    pub(crate) count: u32,
    /// Milliseconds that half of the uploads (one photograph) stayed under.
    pub(crate) upload_p50: f64,
    /// Milliseconds that 99 of 100 uploads stayed under.
    pub(crate) upload_p99: f64,
    /// The same for the whole: three uploads and the sending.
    pub(crate) whole_p50: f64,
    pub(crate) whole_p99: f64,
    /// Processor time of the server and of the children that look into the files, for one whole, in milliseconds.
    pub(crate) processor: f64,
}

/// Everything that was measured.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) bare: Cost,
    pub(crate) lines: Vec<Line>,
    /// The searches of a long member list.
    pub(crate) register: Register,
    pub(crate) submission: Submission,
    /// From the start of the program to its first page.
    pub(crate) first_page: Duration,
    /// Megabytes: now and at most, before and after the load.
    pub(crate) calm: (f64, f64),
    pub(crate) loaded: (f64, f64),
}

/// A long member list.
#[derive(Debug)]
pub(crate) struct Register {
    pub(crate) lines: Vec<Line>,
    /// Megabytes with the list in memory: now and at most.
    pub(crate) memory: (f64, f64),
}

impl Register {
    fn text(&self) -> String {
        let mut text = format!(
            "\n| Search in a list of {} members | p50, one client | p99, one client | requests/s, {CROWD} clients | p99, {CROWD} clients |\n\
             | --- | ---: | ---: | ---: | ---: |\n",
            crate::members::MEMBERS
        );
        for Line { name, cost } in &self.lines {
            let _ = writeln!(
                text,
                "| {name} | {:.2} ms | {:.2} ms | {:.0} | {:.1} ms |",
                cost.p50, cost.p99, cost.rate, cost.p99_crowd
            );
        }
        let _ = writeln!(
            text,
            "| memory with the list | {:.1} MB (at most {:.1} MB) | | | |",
            self.memory.0, self.memory.1
        );
        text
    }
}

impl Report {
    /// The tables, in Markdown, which reads well at a terminal too.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let all = self.lines.iter().map(|line| (line.name.as_str(), &line.cost));
        let _ = writeln!(
            text,
            "| Request | p50, one client | p99, one client | requests/s, {CROWD} clients | p99, {CROWD} clients | processor time | answer | share of bare axum |\n\
             | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
        );
        for (name, cost) in all.chain([("Bare axum handler", &self.bare)]) {
            let share = cost.rate / self.bare.rate * 100.0;
            let _ = writeln!(
                text,
                "| {name} | {:.2} ms | {:.2} ms | {:.0} | {:.1} ms | {:.3} ms | {} B | {share:.0} % |",
                cost.p50, cost.p99, cost.rate, cost.p99_crowd, cost.processor, cost.bytes
            );
        }
        text.push_str(&self.register.text());
        let sent = &self.submission;
        let _ = write!(
            text,
            "\n| Complaint with three photographs of 3 MB ({} sent) | p50 | p99 |\n| --- | ---: | ---: |\n\
             | one photograph, taken, looked into, re-encoded, encrypted, on the disk | {:.0} ms | {:.0} ms |\n\
             | the whole: three photographs and the sending | {:.0} ms | {:.0} ms |\n\
             | processor time for the whole, with the children that look into files | {:.0} ms | |\n\
             \n| Program | |\n| --- | ---: |\n\
             | from its start to the first page | {:.0} ms |\n\
             | memory after the start | {:.1} MB |\n\
             | memory after the load | {:.1} MB (at most {:.1} MB) |\n",
            sent.count,
            sent.upload_p50,
            sent.upload_p99,
            sent.whole_p50,
            sent.whole_p99,
            sent.processor,
            self.first_page.as_secs_f64() * 1000.0,
            self.calm.0,
            self.loaded.0,
            self.loaded.1,
        );
        text
    }

    /// The page of the documentation.
    pub(crate) fn page(&self) -> String {
        format!(
            "# Performance\n\n\
             Written by `make bench`; run it again after a change that could matter, on a machine that does nothing else.\n\
             The program is the optimised build, its data are invented: 20,000 cases on SQLite, all of them open.\n\
             Client and server share the same two cores, so processor time per request (user and system of the server,\n\
             divided by the requests) is the steadiest figure. The last line is a bare axum handler that sends a fixed text\n\
             as long as the home page.\n\n\
             ## Aims\n\n\
             One client, 99 of 100 requests: under 10 ms for public pages, under 20 ms for queue and case page.\n\
             The same for the search of a list of 100,000 members, whatever is looked for.\n\
             Processor time: at most 0.5 ms for the queue of 50 rows and for a case page with ten events.\n\
             From the start to the first page: under 0.3 s. Memory after the load: under 60 MB.\n\n\
             ## What costs time\n\n\
             - A statement on SQLite costs about 0.08 ms whatever it asks, because the driver hands it to a thread and back.\n\
               So a request asks few questions: one for the session with whoever it opens, one for a list with its names, one\n\
               for all counts.\n\
             - SQLite is built so that a plan never depends on bound values (`ENABLE_QPSG`). Without it every statement with a\n\
               bound LIMIT, and that is every list and every look for one row, is parsed and planned anew at each execution:\n\
               0.7 ms of the queue.\n\
             - The member list is searched in memory, where every folded name lies in one text; the counts of all fields and\n\
               prefectures come from the same walk. The database is asked for the state of the list and for the rows of the page.\n\
             - Counting stops at 500. Counting 20,000 open cases for nine views took 27 ms.\n\
             - One allocator serves Rust and SQLite: values are taken by the thread of the one and freed by a thread of the\n\
               other. Its hardened mode (shuffled free lists) cost an eighth of a page and a third of the memory, so it is off.\n\n\
             ## Figures\n\n{}",
            self.text()
        )
    }
}
