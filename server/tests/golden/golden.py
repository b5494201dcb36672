"""Asks the demonstration for everything as everybody, with a clock that stands still, and keeps what is answered.

    golden.py keep FOLDER         asks and writes FOLDER/sums.txt and the answers in full beside it
    golden.py compare OLD NEW     says what differs between two such folders

What is drawn at random or counted by the machine's own clock (ids, codes, nonces, keys of forms) is replaced by its place
of first appearance in the answer; everything else is compared letter for letter.
"""

import hashlib
import html.parser
import http.client
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

HOST = "127.0.0.1:3000"
DROPPED = {"date", "content-length", "connection", "transfer-encoding"}
# How many addresses of one kind are followed for each caller.
OF_A_KIND = 3
# How many are then asked for by everybody.
FOR_ALL = 3
DAYS = 30
DUMMY = {
    "id": "01900000-0000-7000-8000-000000000000", "file": "01900000-0000-7000-8000-000000000000",
    "user": "01900000-0000-7000-8000-000000000000", "opinion": "01900000-0000-7000-8000-000000000000",
    "no": "2026-000000", "key": "none", "slug": "none", "version": "v1", "pair": "v1...v2", "token": "none",
    "name": "none", "n": "1", "page": "about", "number": "1",
}
# Sessions end here; these come last.
ENDS = re.compile(r"/(logout|exit|leave)$|^/exit$")

RANDOM = re.compile(
    r"""[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}   # ids
    |\b[0-9a-f]{20,64}\b                                              # requests, keys of forms, digests
    |\bG?20[0-9]{2}-[0-9]{6}\b                                        # numbers of cases and files
    |\b(?:[0-9A-Z]{4}[ -]){6}[0-9A-Z]{4}\b                            # codes
    |\beyJ[A-Za-z0-9_.-]+                                             # tokens
    |\b(?=[A-Za-z0-9_/+-]*[0-9])(?=[A-Za-z0-9_/+-]*[A-Z])(?=[A-Za-z0-9_/+-]*[a-z])[A-Za-z0-9_+-]{20,}={0,2}
    |\$argon2id\$\S+                                                   # hashes of passwords
    """,
    re.VERBOSE | re.ASCII,
)
# Times that the machine's own clock gives, and lines of the log that come side by side.
WHEN = re.compile("[0-9]{4}年[0-9]+月[0-9]+日（.）\\s*[0-9:]+|applied_at=[0-9]+")
LINE = re.compile(r'(<th scope="row" class="num">|before=|^seq=)[0-9]+', re.MULTILINE)
NONCE = re.compile(r"""nonce(?:="|-)([A-Za-z0-9+/=_-]{8,})""")
DRAWN = re.compile(r' d="[^"]{200,}"')


def plain(text):
    seen = {}

    def place(match):
        return "<%d>" % seen.setdefault(match.group(0), len(seen) + 1)

    text = NONCE.sub(lambda match: match.group(0).replace(match.group(1), "<nonce>"), text)
    return RANDOM.sub(place, DRAWN.sub(' d="drawn"', text))


def loosely(text):
    """A page or table of the log: its lines in an order of their own, without their numbers."""
    return "\n".join(sorted(re.split("(?=<tr>)|\n", LINE.sub(r"\1", text))))


class Page(html.parser.HTMLParser):
    """The links and forms of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.form, self.choice, self.area = [], [], None, None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        own = dict(attributes)
        if tag == "a" and own.get("href", "").startswith("/"):
            self.links.append(own["href"].split("#")[0])
        elif tag == "form":
            self.form = {"method": own.get("method", "get").lower(), "action": own.get("action"),
                         "files": "multipart" in own.get("enctype", ""), "fields": [], "buttons": []}
            self.forms.append(self.form)
        elif self.form is None:
            return
        elif tag == "input" and own.get("name"):
            kind = own.get("type", "text")
            self.form["fields"].append((kind, own["name"], own.get("value") or "", "checked" in own))
        elif tag == "button" and own.get("name"):
            self.form["buttons"].append((own["name"], own.get("value") or ""))
        elif tag == "textarea" and own.get("name"):
            self.area = [own["name"], ""]
        elif tag == "select" and own.get("name"):
            self.choice = [own["name"], [], None]
        elif tag == "option" and self.choice:
            self.choice[1].append(own.get("value") or "")
            if "selected" in own:
                self.choice[2] = own.get("value") or ""

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.area and self.form:
            self.form["fields"].append(("area", self.area[0], self.area[1].lstrip("\n"), False))
            self.area = None
        elif tag == "select" and self.choice and self.form:
            name, values, chosen = self.choice
            self.form["fields"].append(("select", name, chosen if chosen is not None else (values or [""])[0], values))
            self.choice = None


def sample(kind, name):
    if kind == "date" or name.endswith(("day", "date", "due", "until", "from", "on")):
        return "2026-11-02"
    if "mail" in name:
        return "hito@example.jp"
    if "phone" in name:
        return "03-1234-5678"
    if kind == "number":
        return "2"
    return "見本の言葉 %s" % name


def entries(form, fill):
    """What a browser would send; filled in as far as nothing is chosen."""
    out, chosen = [], {name for kind, name, _, on in form["fields"] if kind in ("radio", "checkbox") and on}
    for kind, name, value, on in form["fields"]:
        if kind in ("radio", "checkbox"):
            if on or (fill and name not in chosen):
                chosen.add(name)
                out.append((name, value or "on"))
        elif kind == "file":
            out.append((name, None))
        elif kind == "select":
            out.append((name, value if value or not fill else next((one for one in on if one), "")))
        elif kind == "submit":
            continue
        elif fill and not value and kind != "hidden":
            out.append((name, sample(kind, name)))
        else:
            out.append((name, value))
    return out + form["buttons"][:1]


def body_of(form, fields):
    if not form["files"]:
        return urllib.parse.urlencode([(name, value or "") for name, value in fields]), "application/x-www-form-urlencoded"
    parts = []
    for name, value in fields:
        head = '; filename=""\r\nContent-Type: application/octet-stream' if value is None else ""
        parts.append('--golden\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n' % (name, head, value or ""))
    return "".join(parts) + "--golden--\r\n", "multipart/form-data; boundary=golden"


class Caller:
    def __init__(self, world, name, languages=("",)):
        self.world, self.name, self.languages = world, name, languages
        self.cookies, self.count = {}, 0

    def ask(self, method, path, body=None, kind=None):
        headers = {"Host": HOST}
        if self.cookies:
            headers["Cookie"] = "; ".join("%s=%s" % pair for pair in self.cookies.items())
        if method == "POST":
            headers |= {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}
        link = self.world.link
        link.request(method, urllib.parse.quote(path, safe="/?&=%+.,:;@!*'()~-_#"), body and body.encode(), headers)
        answer = link.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                pair, _, rest = value.partition(";")
                key, _, token = pair.partition("=")
                if "Max-Age=0" in rest:
                    self.cookies.pop(key, None)
                else:
                    self.cookies[key] = token
        return answer.status, answer.getheaders(), text

    def keep(self, method, path, body=None, kind=None):
        status, headers, text = self.ask(method, path, body, kind)
        self.count += 1
        shown = "\n".join("%s: %s" % pair for pair in sorted(headers) if pair[0].lower() not in DROPPED)
        shown = re.sub('etag: .*', 'etag: <etag>', shown)
        said = "" if body is None else plain(body) + "\n\n"
        answer = plain(text)
        if path.startswith("/staff/mails"):
            answer = WHEN.sub("<when>", answer)
        if path.startswith("/staff/audit"):
            # Which lines stand on which page is chance; all of them are compared as rows of the table.
            answer = ""
        self.world.note("%s %05d %s %s" % (self.name, self.count, method, LINE.sub(r"\1", plain(path))),
                        "%s%d\n%s\n\n%s" % (said, status, plain(shown), answer), status)
        return status, dict((name.lower(), value) for name, value in headers), text

    def send(self, path, form, fields):
        body, kind = body_of(form, fields)
        status, headers, _ = self.keep("POST", form["action"] or path, body, kind)
        if status == 303:
            self.keep("GET", headers["location"])
        return status, headers

    def enter(self):
        """Signs in, or begins, as it is."""
        self.cookies = {}
        if self.way is None:
            return
        path, values = self.way
        page = Page(self.ask("GET", path)[2])
        form = next(form for form in page.forms if form["method"] == "post" and (form["action"] or path) == path)
        fields = [(name, values.get(name, value)) for name, value in entries(form, False)]
        body, kind = body_of(form, fields)
        status = self.ask("POST", path, body, kind)[0]
        assert status == 303, (self.name, path, status)

    way = None


class World:
    def __init__(self, program, out, data):
        self.out, self.sums, self.texts = out, [], {}
        self.child = subprocess.Popen([program, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        address = self.lines()[0]
        host, port = address.rsplit(":", 1)
        self.link = http.client.HTTPConnection(host, int(port), timeout=60)
        number, code = self.lines()
        self.sign_ins = [line.split(" ") for line in self.lines()]
        self.routes = [line.split(" ") for line in self.lines()]
        self.note("routes", "\n".join(sorted("%s %s" % tuple(route) for route in self.routes)))
        self.patterns = [(re.compile("^" + re.sub(r"\{\*[^}]*\}", ".+", re.sub(r"\{[^*}][^}]*\}", "[^/]+", re.escape(path)
                          .replace(r"\{", "{").replace(r"\}", "}").replace(r"\*", "*"))) + "$"), path)
                         for path in sorted({path for _, path in self.routes}, key=lambda path: ("{" in path, path))]
        public = ("", "/en")
        self.callers = [Caller(self, "stranger", public)]
        for place, login, password in self.sign_ins:
            one = Caller(self, login.split("@")[0] if "@" not in login else login.split("@")[1])
            one.way = (place, {"login": login, "password": password})
            self.callers.append(one)
        one = Caller(self, "applicant", public)
        one.way = ("/status", {"number": number, "code": code})
        self.callers.append(one)
        one = Caller(self, "draft", public)
        one.way = ("/complain", {})
        self.callers.append(one)

    def tell(self, command):
        self.child.stdin.write(command + "\n")
        self.child.stdin.flush()
        return self.lines()

    def lines(self):
        out = []
        for line in self.child.stdout:
            if line == ".\n":
                return out
            out.append(line.rstrip("\n"))
        raise SystemExit("the program has ended")

    def note(self, key, text, status=""):
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        self.sums.append("%s %s %s" % (key, status, digest))
        self.texts.setdefault(key.split(" ")[0], []).append("\x1e%s\n%s\n" % (key, text))

    def pattern(self, path):
        path = re.sub(r"^/en(?=/|$)", "", path.split("?")[0]) or "/"
        return next((pattern for shape, pattern in self.patterns if shape.match(path)), None)

    def crawl(self):
        """Follows every link as every caller; what it finds is asked for by everybody afterwards."""
        found, forms = {}, []
        for caller in self.callers:
            seen, kinds = set(), {}
            entrances = [path for method, path in self.routes if method == "GET" and "{" not in path]
            queue = [language + path for language in caller.languages for path in entrances if not ENDS.search(path)]
            while queue:
                path = queue.pop(0)
                pattern = self.pattern(path)
                query = tuple(sorted(name for name, _ in urllib.parse.parse_qsl(path.partition("?")[2], True)))
                kind = (path.startswith("/en"), pattern, query)
                if path in seen or pattern is None or ENDS.search(path) or kinds.get(kind, 0) >= OF_A_KIND:
                    continue
                seen.add(path)
                kinds[kind] = kinds.get(kind, 0) + 1
                status, headers, text = caller.keep("GET", path)
                if status == 303:
                    queue.append(headers["location"].split("#")[0])
                if "text/html" not in headers.get("content-type", ""):
                    continue
                if status == 200 and not query and "{" in pattern:
                    instances = found.setdefault(pattern, [])
                    plainly = re.sub(r"^/en(?=/|$)", "", path)
                    if plainly not in instances:
                        instances.append(plainly)
                page = Page(text)
                queue += page.links
                for form in page.forms:
                    names = tuple(sorted({name for _, name, _, _ in form["fields"]}))
                    action = self.pattern(urllib.parse.urljoin(path, form["action"] or path))
                    shape = (caller.name, path.startswith("/en"), pattern, action, names, tuple(form["buttons"]))
                    if form["method"] == "post" and action and not ENDS.search(action) and shape not in [one[0] for one in forms]:
                        forms.append((shape, caller, path))
        return found, forms

    def knock(self, found):
        """Every way in, as everybody, with nothing in hand."""
        for method, pattern in self.routes:
            if ENDS.search(pattern) or "*" in pattern:
                continue
            paths = [re.sub(r"\{([^}]*)\}", lambda match: DUMMY.get(match.group(1), "none"), pattern)]
            if "{" in pattern:
                paths += found.get(pattern, [])[:FOR_ALL if method == "GET" else 1]
            for caller in self.callers:
                for language in caller.languages:
                    for path in paths:
                        path = (language + path).rstrip("/") or "/"
                        if method == "GET":
                            caller.keep("GET", path)
                        else:
                            caller.keep("POST", path, "version=1", "application/x-www-form-urlencoded")

    def act(self, forms):
        """Sends every form: as it stands, and filled in."""
        for shape, caller, path in forms:
            for fill in (False, True):
                status, _, text = caller.ask("GET", path)
                for form in Page(text).forms if status == 200 else []:
                    names = tuple(sorted({name for _, name, _, _ in form["fields"]}))
                    action = self.pattern(urllib.parse.urljoin(path, form["action"] or path))
                    if (action, names, tuple(form["buttons"])) == shape[3:]:
                        caller.send(path, form, entries(form, fill))
                        break

    def complain(self, language):
        """A complaint from the first page on, as far as the samples carry it."""
        caller = self.callers[-1]
        caller.cookies = {}
        path = language + "/complain"
        for _ in range(60):
            status, headers, text = caller.keep("GET", path)
            if status == 303:
                path = headers["location"]
                continue
            forms = [form for form in Page(text).forms if form["method"] == "post"
                     and not ENDS.search((form["action"] or path).split("?")[0])]
            if not forms:
                return
            status, headers = caller.send(path, forms[0], entries(forms[0], True))
            if status != 303 or headers["location"] == path:
                return
            path = headers["location"]

    def everybody(self):
        for caller in self.callers:
            caller.enter()

    def rows(self, file):
        db = sqlite3.connect("file:%s?mode=ro" % file, uri=True)
        tables = db.execute("select name, sql from sqlite_master where name not like 'sqlite_%' order by name").fetchall()
        self.note("schema %s" % file.name, "\n".join("%s\n%s" % row for row in tables))
        for (name,) in db.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").fetchall():
            cursor = db.execute('select * from "%s" order by rowid' % name)
            heads = [column[0] for column in cursor.description]
            lines = [" ".join("%s=%s" % (head, "<bytes>" if isinstance(value, bytes) else value) for head, value in zip(heads, row)) for row in cursor]
            text = WHEN.sub("<when>", "\n".join(plain(line) for line in lines))
            self.note("rows %s" % name, loosely(text) if name == "audit" else text)

    def write(self):
        self.out.mkdir(parents=True, exist_ok=True)
        (self.out / "sums.txt").write_text("\n".join(self.sums) + "\n")
        for name, texts in self.texts.items():
            (self.out / ("%s.txt" % name)).write_text("".join(texts))


def keep(out, program):
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        world = World(program, out, str(data))
        world.tell("work")
        world.everybody()
        found, forms = world.crawl()
        world.knock(found)
        world.everybody()
        world.act(forms)
        for language in ("", "/en"):
            # What one network may begin in an hour is over by then.
            world.tell("pass 7200")
            world.complain(language)
        for _ in range(DAYS):
            world.tell("pass 86400")
            world.tell("work")
        world.everybody()
        world.crawl()
        for number, mail in enumerate(sorted((data / "mail").iterdir())):
            world.note("mails %04d" % number, plain(mail.read_text(errors="replace")))
        for line in world.tell("events"):
            world.note("events", plain(line))
        world.child.stdin.close()
        world.child.wait(60)
        for file in sorted(data.glob("*.db")):
            world.rows(file)
        world.write()
    print("%d answers of %d callers for %d routes in %s" % (len(world.sums), len(world.callers), len(world.routes), out))


def compare(old, new):
    texts = []
    for folder in (old, new):
        own = {}
        for file in sorted(folder.glob("*.txt")):
            if file.name != "sums.txt":
                for part in file.read_text().split("\x1e")[1:]:
                    key, _, text = part.partition("\n")
                    own.setdefault(key, []).append(text)
        texts.append(own)
    differing = [key for key in sorted(set(texts[0]) | set(texts[1])) if texts[0].get(key) != texts[1].get(key)]
    for key in differing[:40]:
        print(key)
    same = (old / "sums.txt").read_text() == (new / "sums.txt").read_text()
    print("%d of %d differ" % (len(differing), len(texts[0])))
    return 0 if same and not differing else 1


if __name__ == "__main__":
    if sys.argv[1] == "keep":
        keep(pathlib.Path(sys.argv[2]), sys.argv[3])
    else:
        sys.exit(compare(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])))
