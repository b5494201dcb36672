"""The three proxy blocks of docs/operating.md, taken out of that page and run before the real program.

    MADOGUCHI_BIN=… python3 e2e/proxies/check.py [nginx] [caddy] [haproxy]

Everything stays on the loopback address. A proxy that is not installed fails: the blocks promise that they were run.
"""

import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/operating.md"
HOST = "uketsuke.example.jp"
# Many more than one network may send at once with the settings below.
FLOOD = 150
SETTINGS = {"MADOGUCHI__REQUESTS_PER_SECOND": "15", "MADOGUCHI__TRUSTED_PROXIES": "1", "MADOGUCHI__JOBS": "false"}
BIG = 90 * 1024 * 1024


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(what, attempt, seconds=20):
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        try:
            return attempt()
        except OSError as error:
            last = error
            time.sleep(0.1)
    raise AssertionError(f"{what}: not within {seconds} s ({last})")


def stop(process):
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def block(language):
    found = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(), re.M | re.S)
    assert len(found) == 1, f"{PAGE.name} must hold one block for {language}, not {len(found)}"
    return found[0]


def fitted(language, changes):
    """The block with the names of this machine; each name must be in it, or the page and this list have come apart."""
    text = block(language)
    for old, new in changes:
        assert old in text, f"{language}: the block does not hold {old!r}"
        text = text.replace(old, new)
    return text


class House:
    """A folder, a certificate, the program, and the ports of the proxy before it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        # A proxy that gives up root must read its pages.
        self.folder.chmod(0o755)
        self.https, self.http, self.behind = free_port(), free_port(), free_port()
        shutil.copytree(ROOT / "docs/proxies", self.folder / "pages")
        key, chain = self.folder / "key.pem", self.folder / "fullchain.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
            + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", chain],
            check=True,
            capture_output=True,
        )
        (self.folder / "both.pem").write_text(chain.read_text() + key.read_text())
        self.tls = ssl.create_default_context(cafile=str(chain))
        self.program = None

    @property
    def origin(self):
        return f"https://localhost:{self.https}"

    def start(self):
        environment = os.environ | SETTINGS | {
            "MADOGUCHI__DATA": str(self.folder / "data"),
            "MADOGUCHI__LISTEN": f"127.0.0.1:{self.behind}",
            "MADOGUCHI__ORIGIN": self.origin,
        }
        binary = os.environ["MADOGUCHI_BIN"]
        log = (self.folder / "program.log").open("a")
        if not (self.folder / "data").exists():
            subprocess.run([binary, "demo", "--data", self.folder / "data"], env=environment, check=True, stdout=log, stderr=log)
        self.program = subprocess.Popen([binary, "serve"], env=environment, stdout=log, stderr=log)
        until("the program", lambda: socket.create_connection(("127.0.0.1", self.behind)).close(), 60)

    def connection(self, source="127.0.0.1"):
        return http.client.HTTPSConnection(
            "localhost", self.https, timeout=30, context=self.tls, source_address=(source, 0)
        )

    def ask(self, method, path, headers=None, body=None, source="127.0.0.1", way=None):
        connection = way or self.connection(source)
        connection.request(method, path, body=body, headers=headers or {})
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer, text


def nginx(house):
    own = fitted(
        "nginx",
        [
            ("listen 443 ssl http2", f"listen 127.0.0.1:{house.https} ssl http2"),
            ("listen 80", f"listen 127.0.0.1:{house.http}"),
            ("return 308 https://" + HOST, f"return 308 {house.origin}"),
            (HOST, "localhost"),
            ("/etc/ssl/madoguchi", str(house.folder)),
            ("127.0.0.1:3000", f"127.0.0.1:{house.behind}"),
            ("/usr/share/madoguchi/proxies", str(house.folder / "pages")),
        ],
    )
    spool = house.folder / "spool"
    spool.mkdir()
    spool.chmod(0o777)
    paths = "".join(f"{kind}_temp_path {spool}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    conf = house.folder / "nginx.conf"
    conf.write_text(f"daemon off; pid {house.folder}/nginx.pid; error_log stderr;\nevents {{}}\nhttp {{ access_log off;\n{paths}{own}}}\n")
    return ["nginx", "-c", conf], {}


def caddy(house):
    own = fitted(
        "caddy",
        [
            ("{\n    servers {", f"{{\n    http_port {house.http}\n    https_port {house.https}\n    servers {{"),
            ("redir @person https://" + HOST, f"redir @person {house.origin}"),
            (HOST, "localhost"),
            ("/etc/ssl/madoguchi", str(house.folder)),
            ("127.0.0.1:3000", f"127.0.0.1:{house.behind}"),
            ("/usr/share/madoguchi/proxies", str(house.folder / "pages")),
        ],
    )
    conf = house.folder / "Caddyfile"
    conf.write_text(own)
    home = str(house.folder / "caddy")
    return ["caddy", "run", "--config", conf, "--adapter", "caddyfile"], {
        "CADDY_ADMIN": f"127.0.0.1:{free_port()}",
        "XDG_DATA_HOME": home,
        "XDG_CONFIG_HOME": home,
        "HOME": home,
    }


def haproxy(house):
    own = fitted(
        "haproxy",
        [
            ("bind :443", f"bind 127.0.0.1:{house.https}"),
            ("bind :80", f"bind 127.0.0.1:{house.http}"),
            ("redirect prefix https://" + HOST, f"redirect prefix {house.origin}"),
            ("/etc/ssl/madoguchi", str(house.folder)),
            ("127.0.0.1:3000", f"127.0.0.1:{house.behind}"),
            ("/usr/share/madoguchi/proxies", str(house.folder / "pages")),
        ],
    )
    conf = house.folder / "haproxy.cfg"
    conf.write_text(own)
    return ["haproxy", "-db", "-f", conf], {}


def same(what, found, expected):
    assert found == expected, f"{what}: {found!r}, expected {expected!r}"


def pages_pass(house):
    for path in ["/", "/complain", "/api/v1/members", "/nowhere"]:
        direct = http.client.HTTPConnection("127.0.0.1", house.behind, timeout=30)
        headers = {"Host": f"localhost:{house.https}", "Accept-Encoding": "gzip, br"}
        there, _ = house.ask("GET", path, headers, way=direct)
        here, _ = house.ask("GET", path, headers)
        same(f"status of {path}", here.status, there.status)
        for name in ["strict-transport-security", "content-encoding", "cache-control", "content-type", "referrer-policy"]:
            same(f"{name} of {path}", here.msg.get_all(name), there.msg.get_all(name))
        same(f"HSTS of {path}", len(here.msg.get_all("strict-transport-security") or []), 1)


def posts_of_this_site_pass_and_others_do_not(house):
    form = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": "a=b"}
    text = "login=nobody&password=nothing-of-the-kind"
    own, _ = house.ask("POST", "/staff/login", form | {"Origin": house.origin}, text)
    assert own.status not in (403, 413, 502), f"a post of this site: {own.status}"
    strange, _ = house.ask("POST", "/staff/login", form | {"Origin": "https://elsewhere.example"}, text)
    same("a post of another site", strange.status, 403)


def addresses_are_the_visitors(house):
    connection = house.connection("127.0.0.2")
    slowed = 0
    for number in range(FLOOD):
        connection.request("GET", "/healthz", headers={"X-Forwarded-For": f"198.51.100.{number}"})
        answer = connection.getresponse()
        answer.read()
        slowed += answer.status == 429
        if answer.will_close:
            connection.close()
            connection = house.connection("127.0.0.2")
    connection.close()
    assert slowed > 0, "a visitor who writes another address each time is never slowed down"
    other, _ = house.ask("GET", "/healthz", source="127.0.0.3")
    same("another visitor meanwhile", other.status, 200)


def half(house, headers, length):
    """Posts a body drop by drop until an answer comes; returns its status, its text and how much had been sent.

    By HTTP/2, as browsers do: over HTTP/1.1 Caddy passes no answer on while the body is still coming.
    """
    words = ["curl", "--silent", "--show-error", "--http2", "--max-time", "20", "--cacert", house.folder / "fullchain.pem"]
    for name, value in (headers | {"Content-Length": length, "Content-Type": "multipart/form-data; boundary=x"}).items():
        words += ["--header", f"{name}: {value}"]
    words += ["--request", "POST", "--upload-file", "-", "--output", house.folder / "answer"]
    words += ["--write-out", "%{http_code} %{http_version} %{size_upload}", f"{house.origin}/complain/files"]
    curl = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for _ in range(100):
        if curl.poll() is not None:
            break
        try:
            curl.stdin.write(b"x" * 2048)
            curl.stdin.flush()
        except BrokenPipeError:
            break
        time.sleep(0.1)
    said, _ = curl.communicate()
    status, version, sent = said.decode().split()
    same("the version of HTTP", version, "2")
    return int(status), (house.folder / "answer").read_text(errors="replace"), int(sent)


def uploads_are_not_collected_first(house):
    length = 5_000_000
    status, _, sent = half(house, {"Sec-Fetch-Site": "cross-site", "Cookie": "a=b"}, length)
    same("a post of another site of which a part has come", status, 403)
    assert sent < length / 10, f"the answer came after {sent} bytes"
    spool = house.folder / "spool"
    kept = [path for path in spool.rglob("*") if path.is_file()] if spool.exists() else []
    same("files the proxy keeps", kept, [])


def too_large_is_said_in_words(house):
    """To somebody who is in the middle of a complaint, by the proxy or by the program behind it."""
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    begun, _ = house.ask("POST", "/complain", headers, "")
    cookies = [value.split(";")[0] for value in begun.msg.get_all("set-cookie") or []]
    assert begun.status == 303 and cookies, f"beginning a complaint: {begun.status}"
    status, text, _ = half(house, {"Sec-Fetch-Site": "same-origin", "Cookie": "; ".join(cookies)}, BIG)
    same("status of 90 MB", status, 413)
    assert "大きすぎ" in text and "10" in text, f"words for 90 MB: {text[:300]!r}"


def slow_bodies_arrive(house):
    """One that takes longer than a head may take, and is faster than the 4 KB a second that the program asks for."""
    body = b"login=nobody&password=nothing-of-the-kind&more=" + b"x" * 100_000
    connection = house.connection()
    connection.putrequest("POST", "/staff/login")
    connection.putheader("Content-Type", "application/x-www-form-urlencoded")
    connection.putheader("Sec-Fetch-Site", "same-origin")
    connection.putheader("Content-Length", str(len(body)))
    connection.endheaders()
    step = len(body) // 130
    for at in range(0, len(body), step):
        connection.send(body[at : at + step])
        time.sleep(0.1)
    answer = connection.getresponse()
    answer.read()
    assert answer.status < 500 and answer.status not in (403, 408, 413), f"a slow post: {answer.status}"


def plain_http_leads_away(house):
    def ask(method, path):
        plain = http.client.HTTPConnection("localhost", house.http, timeout=10)
        return house.ask(method, path, way=plain)[0]

    page = ask("GET", "/members?q=a")
    same("a page by http", (page.status, page.headers["Location"]), (308, f"{house.origin}/members?q=a"))
    same("data by http", ask("GET", "/api/v1/members").status, 403)
    same("a post by http", ask("POST", "/staff/login").status, 403)


def without_the_program_there_are_words(house):
    stop(house.program)
    answer, text = house.ask("GET", "/complain")
    assert answer.status in (502, 503), f"without the program: {answer.status}"
    assert "いま、ページを表示できません" in text and "cannot be shown" in text, f"without the program: {text[:300]!r}"
    same("keeping that page", answer.headers["Cache-Control"], "no-store")
    same("its kind", answer.headers["Content-Type"].lower().replace(" ", ""), "text/html;charset=utf-8")
    house.start()
    until("the program again", lambda: same("again", house.ask("GET", "/healthz")[0].status, 200))


CHECKS = [
    pages_pass,
    posts_of_this_site_pass_and_others_do_not,
    uploads_are_not_collected_first,
    too_large_is_said_in_words,
    slow_bodies_arrive,
    plain_http_leads_away,
    without_the_program_there_are_words,
    addresses_are_the_visitors,
]
PROXIES = {"nginx": nginx, "caddy": caddy, "haproxy": haproxy}


def run(name):
    if shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") is None:
        print(f"{name}: not installed (as root: apt-get install -y --no-install-recommends {name})")
        return False
    good = True
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder)
        words, environment = PROXIES[name](house)
        log = (house.folder / "proxy.log").open("w")
        path = f"{os.environ['PATH']}:/usr/sbin"
        house.start()
        proxy = subprocess.Popen(words, env=os.environ | environment | {"PATH": path}, stdout=log, stderr=log)
        try:
            until(name, lambda: socket.create_connection(("127.0.0.1", house.https)).close())
            for check in CHECKS:
                try:
                    check(house)
                    print(f"{name}: {check.__name__}: ok", flush=True)
                except (AssertionError, OSError, http.client.HTTPException) as error:
                    good = False
                    print(f"{name}: {check.__name__}: FAILED: {error!r}", flush=True)
        except AssertionError as error:
            good = False
            print(f"{name}: FAILED: {error}\n{(house.folder / 'proxy.log').read_text()[-2000:]}")
        finally:
            stop(proxy)
            stop(house.program)
    return good


if __name__ == "__main__":
    chosen = sys.argv[1:] or list(PROXIES)
    outcomes = [run(name) for name in chosen]
    sys.exit(0 if all(outcomes) else 1)
