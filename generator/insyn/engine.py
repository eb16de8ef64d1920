"""Let MkDocs build hand-written pages and the frames of the rest; only this room knows of it."""

import json
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from insyn import (
    filling,
    fingerprint,
    memory,
    menu,
    policy,
    publish,
    report,
    site,
    swap,
    theme_files,
    workers,
)
from insyn.complaints import Listener
from insyn.model.municipality import Municipality
from insyn.output import Site
from insyn.problems import Problem, has_errors
from insyn.render.templates import theme_folder

NOTHING_PUBLISHED = "Inget publicerades."
PROGRAM = Path(__file__).parent
NOT_A_SITE = "mappen innehåller annat än en webbplats. Ange en tom eller ny mapp."


def build(root: Path, out: Path, today: date, progress: publish.Progress) -> list[Problem]:
    """Build the site of the records under a root into a folder, and return what is wrong.

    Where an error is among the problems the old site is left as it was. `progress` hears how
    many pages of how many are done.
    """
    with _config_file(root) as file:
        config = load_config(config_file=file, site_dir=str(out))
        plugin = _plugin(config)
        plugin.today, plugin.progress, plugin.tells_problems = today, progress, False
        try:
            mkdocs_build.build(config)
        except Abort:
            if not has_errors(plugin.problems):
                raise
    return plugin.problems


def serve(root: Path) -> None:
    """Show the site on this machine and build it anew whenever a file changes."""
    with _config_file(root) as file:
        logging.getLogger("mkdocs").addHandler(logging.StreamHandler())
        mkdocs_serve.serve(config_file=file)


class InsynConfig(Config):  # type: ignore[no-untyped-call]
    """Hold what mkdocs.yml may say of the plugin."""

    root = config_options.Optional(config_options.Dir(exists=True))
    """The folder that holds data/; without it, the folder of mkdocs.yml."""


class InsynPlugin(BasePlugin[InsynConfig]):  # type: ignore[no-untyped-call]
    """Check the records, lend MkDocs the shells, and publish when MkDocs has framed them."""

    def __init__(self) -> None:
        super().__init__()
        self.is_serving = False
        self.today: date | None = None
        self.progress: publish.Progress = publish.unheard
        self.tells_problems = True
        self.problems: list[Problem] = []
        # A preview is made again and again in a folder that MkDocs empties each time.
        self.shown = memory.NOTHING_EARLIER
        self.preview = TemporaryDirectory(prefix="insyn-")

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a preview."""
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Send the build to a folder of its own and tell the theme who publishes."""
        own = Path(config.config_file_path or "mkdocs.yml").parent
        self.root = Path(self.config.root or own).resolve()
        self.out = Path(config.site_dir)
        self.shells: dict[tuple[str, int], str] = {}
        self.handwritten: dict[str, str] = {}
        self.listener = Listener(self.root)
        self.workshop = TemporaryDirectory(prefix="insyn-")
        logging.getLogger("mkdocs").addHandler(self.listener)
        logging.getLogger("mkdocs.commands.build").addFilter(_is_news)
        municipality, _ = site.municipality(self.root)
        if municipality and not self.is_serving:
            config.site_url = municipality.site_address
        if municipality:
            config.extra["insyn"] = _for_the_theme(municipality)
        if not self.is_serving:
            swap.mend(self.out)
            if not swap.may_replace(self.out):
                raise PluginError(f"{self.out}: {NOT_A_SITE}")
            config.site_dir = str(swap.stage_of(self.out))
        config.theme.static_templates = {"404.html"}
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check everything before anything is written."""
        today = self.today or _day_of_the_build()
        with workers.executor(self.root) as executor:
            workshop = Path(self.workshop.name)
            made, self.problems = site.make(self.root, today, workshop, executor)
        if made is None:
            raise PluginError(report.as_text(self.problems, NOTHING_PUBLISHED))
        if self.problems and self.tells_problems:
            print(report.as_text(self.problems), file=sys.stderr)
        self.site: Site = made
        # So that the frame leads to no page that these records did not give rise to.
        config.extra["insyn"]["made"] = frozenset(page.address for page in made.pages)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add one shell per section and depth, and leave out what the theme below ours brings."""
        parts: dict[str, str] = {}
        for file in list(files):
            source = Path(file.abs_src_path or "")
            if not file.src_uri.startswith("assets/"):
                continue
            files.remove(file)
            if not _is_ours(source, config):
                continue
            text = source.read_text(encoding="utf-8")
            if file.src_uri.startswith(theme_files.STYLE_PARTS):
                parts[file.src_uri] = text
            else:
                published = theme_files.published(source.suffix, text)
                files.append(File.generated(config, file.src_uri, content=published))
        style = theme_files.style([text for _, text in sorted(parts.items())])
        files.append(File.generated(config, theme_files.STYLE, content=style))
        wanted = {(page.section, filling.depth(page.address)) for page in self.site.pages}
        for section, depth in sorted(wanted):
            files.append(_shell(config, section, depth))
        return files

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep the finished page for the publisher instead of letting MkDocs write it."""
        if page.meta.get("shell"):
            self.shells[page.meta["section"], page.meta["depth"]] = output
        else:
            self.handwritten[f"/{page.url}".replace("/./", "/")] = output
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the site beside the old one and put it in its place, unless MkDocs complained."""
        logging.getLogger("mkdocs").removeHandler(self.listener)
        if self.listener.problems:
            self.problems = sorted({*self.problems, *self.listener.problems})
            raise PluginError(report.as_text(self.problems, NOTHING_PUBLISHED))
        stage = Path(config.site_dir)
        frames = publish.Frames(
            self.shells, self.handwritten, fingerprint.of_files(PROGRAM, theme_folder())
        )
        earlier = self.shown if self.is_serving else memory.recall(self.out)
        with workers.executor(self.root) as executor:
            digests = publish.write(
                self.site,
                frames,
                stage,
                config.site_url or "/",
                executor=executor,
                earlier=earlier,
                progress=self.progress,
            )
            if not self.is_serving:
                digests |= publish.add_search(self.site, frames, stage, earlier, executor)
        self.workshop.cleanup()
        (stage / "sitemap.xml.gz").unlink(missing_ok=True)
        if self.is_serving:
            self.shown = memory.kept(stage, Path(self.preview.name) / "site", digests)
            return
        memory.memory_of(self.out).unlink(missing_ok=True)
        swap.swap(stage, self.out)
        memory.remember(self.out, digests)
        config.site_dir = str(self.out)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Clear away the half-made site."""
        logging.getLogger("mkdocs").removeHandler(self.listener)
        self.workshop.cleanup()
        if not self.is_serving:
            shutil.rmtree(swap.stage_of(self.out), ignore_errors=True)

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Build anew when the records change, too."""
        server.watch(str(self.root / "data"))
        return server


@contextmanager
def _config_file(root: Path) -> Iterator[str]:
    """Yield the municipality's own mkdocs.yml, or one that is made for it."""
    own = root / "mkdocs.yml"
    if own.is_file():
        yield str(own)
        return
    with TemporaryDirectory(prefix="insyn-") as folder:
        made = Path(folder) / "mkdocs.yml"
        made.write_text(json.dumps(_default_config(root)), encoding="utf-8")
        yield str(made)


def _default_config(root: Path) -> dict[str, Any]:
    municipality, _ = site.municipality(root)
    content = root / "content"
    return {
        "INHERIT": str(theme_folder() / "insyn.yml"),
        "docs_dir": str(content),
        "plugins": [{"insyn": {"root": str(root)}}],
        "site_name": f"Insyn · {municipality.short_name if municipality else root.name}",
        "theme": {"custom_dir": str(theme_folder())},
        "nav": menu.of_content(content),
    }


def _plugin(config: MkDocsConfig) -> InsynPlugin:
    plugin = config.plugins["insyn"]
    assert isinstance(plugin, InsynPlugin)
    return plugin


def _for_the_theme(municipality: Municipality) -> dict[str, Any]:
    return {
        "name": municipality.name,
        "short_name": municipality.short_name,
        "notice": municipality.notice,
        "publisher": municipality.publisher,
        "contact_name": municipality.contact.name,
        "contact_email": municipality.contact.email,
        "contact_telephone": municipality.contact.telephone,
        "licence_title": municipality.licence.title,
        "licence_address": municipality.licence.address,
        "policy": {name: policy.of_section(name) for name in policy.SECTIONS},
    }


def _shell(config: MkDocsConfig, section: str, depth: int) -> File:
    # The address only has to be as deep as the pages that the shell will frame.
    path = "/".join([f"insyn-skal-{section or 'start'}", *["x"] * (depth - 1)])
    meta = {
        "title": filling.TITLE_MARK,
        "description": filling.DESCRIPTION_MARK,
        "shell": True,
        "section": section,
        "depth": depth,
    }
    head = "\n".join(f"{key}: {json.dumps(value)}" for key, value in meta.items())
    text = f"---\n{head}\n---\n{filling.BODY_MARK}\n"
    return File.generated(config, f"{path}.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV)


def _is_ours(source: Path, config: MkDocsConfig) -> bool:
    return source.is_relative_to(config.theme.custom_dir or theme_folder())


def _is_news(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith("Page skipped:")


def _day_of_the_build() -> date:
    """Return the day of a build started by MkDocs itself, which can be handed no day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date()
