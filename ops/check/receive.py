"""Whoever is written to: a webhook and a mail server on this machine that write down what they are sent. A line of
JSON for each goes into the file; the first one tells their ports."""

import http.server
import json
import os
import socketserver
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../monitoring/check"))

import receivers  # noqa: E402


class Kept(list):
    """Mails that are written down as they come."""

    def __init__(self, file):
        super().__init__()
        self.file = file

    def append(self, mail):
        keep(self.file, {"mail": mail})


def keep(path, what):
    with open(path, "a") as file:
        file.write(json.dumps(what) + "\n")


def webhook(path, port):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            keep(path, {"path": self.path, "body": json.loads(body)})
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    return http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)


def main(path, port):
    mails = receivers.MailServer(Kept(path))
    server = webhook(path, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    keep(path, {"webhook": server.server_address[1], "smtp": mails.port})
    threading.Event().wait()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
