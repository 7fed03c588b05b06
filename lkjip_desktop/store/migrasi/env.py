"""Alembic's environment: the caller brings the connection and its open transaction."""

from __future__ import annotations

from alembic import context

# Alembic believes that SQLite can't roll back a changed table. It can, once BEGIN is ours.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
