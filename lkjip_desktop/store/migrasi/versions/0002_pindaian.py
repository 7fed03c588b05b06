"""Scans of signed copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table that keeps a scan with the issued version."""
    op.create_table(
        "pindaian",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("dokumen_id", sa.Text(), nullable=False),
        sa.Column("berkas", sa.Text(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("waktu", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["berkas"],
            ["berkas.sha256"],
            name=op.f("fk_pindaian_berkas"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["dokumen_id"],
            ["dokumen_tetap.id"],
            name=op.f("fk_pindaian_dokumen_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pindaian")),
    )
    op.create_index(op.f("ix_pindaian_dokumen_id"), "pindaian", ["dokumen_id"])
