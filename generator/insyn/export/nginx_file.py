"""Write the headers of the site as a configuration of nginx, for whoever has a server of one's own.

nginx forgets the headers of a server in each place that sets one of its own. All of them are
therefore set in one place, and what differs between addresses is looked up in tables.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from insyn import urls

DIAGRAMS = "diagram"
"""The key of the policy of the pages with interactive charts, among those of the folders."""

_POLICY = "Content-Security-Policy"
_COMPRESSED = (
    "text/css text/javascript application/javascript application/json application/ld+json "
    "application/csvm+json application/rdf+xml application/xml application/atom+xml image/svg+xml "
    "text/csv text/plain text/calendar text/turtle"
)
_SERVER = """\
# Inställningar för nginx. Filen hör hemma i /etc/nginx/conf.d/ och är skapad av insyn build:
# ändra bara server_name, root och certifikatet, och hämta den på nytt när webbplatsen byggs om.

{maps}
server {{
    listen 80;
    listen [::]:80;
    server_name {name};
    root /var/www/insyn;

    # Med eget certifikat: ta bort # nedan. Utan https skickas Strict-Transport-Security i onödan,
    # men webbläsaren bryr sig bara om den över https.
    # listen 443 ssl;
    # listen [::]:443 ssl;
    # ssl_certificate     /etc/ssl/insyn.pem;
    # ssl_certificate_key /etc/ssl/insyn.key;

    index index.html;
    charset utf-8;
    charset_types text/plain text/csv text/calendar text/turtle text/css text/javascript
                  application/javascript;
    include /etc/nginx/mime.types;
    gzip on;
    gzip_vary on;
    gzip_types {compressed};

{headers}

    error_page 404 /404.html;
    location / {{
        try_files $uri $uri/index.html $uri/ =404;
    }}
{types}}}
"""


def text(
    site_address: str,
    safety: Mapping[str, str],
    policies: Mapping[str, str],
    kept: Mapping[str, str],
    media_types: Mapping[str, str],
) -> str:
    """Return the configuration of the site at an address.

    `safety` holds the headers of every answer, `policies` the policy of each folder, `kept` how
    long files are kept by their patterns and `media_types` what files are by the ends of their
    names.
    """
    headers = {**safety, _POLICY: "$insyn_policy", "Cache-Control": "$insyn_kept"}
    return _SERVER.format(
        name=urlsplit(site_address).hostname,
        maps="\n".join([_policies(policies), _kept(kept)]),
        compressed=_COMPRESSED,
        headers="\n".join(
            f'    add_header {name} "{value}" always;' for name, value in headers.items()
        ),
        types="".join(_type(ending, value) for ending, value in media_types.items()),
    )


def _policies(policies: Mapping[str, str]) -> str:
    """Return the table of policies: those that differ from the policy of the start page."""
    usual = policies[urls.START]
    rows = {
        f"~^{folder}": value
        for folder, value in policies.items()
        if folder != DIAGRAMS and value != usual
    }
    rows[f"~^{urls.diagram('[^/]+')}"] = policies[DIAGRAMS]
    return _map("$insyn_policy", usual, rows)


def _kept(kept: Mapping[str, str]) -> str:
    """Return the table of how long files are kept; a page is asked for anew every time."""
    return _map(
        "$insyn_kept", "no-cache", {f"~^{one.rstrip('*')}": time for one, time in kept.items()}
    )


def _map(variable: str, usual: str, rows: Mapping[str, str]) -> str:
    lines = [f'    default "{usual}";', *(f'    "{key}" "{row}";' for key, row in rows.items())]
    return "\n".join([f"map $uri {variable} {{", *lines, "}", ""])


def _type(ending: str, media_type: str) -> str:
    kind = media_type.partition(";")[0]
    pattern = ending.replace(".", r"\.")
    return f"    location ~ {pattern}$ {{ types {{ }} default_type {kind}; }}\n"
