#!/bin/sh
# Run once by the Postgres image, on an empty volume: the newspaper's database belongs to a role that rules nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DATABASE_PASSWORD" -U "$POSTGRES_USER" -d postgres <<'SQL'
create role gazette login password :'password';
create database gazette owner gazette encoding 'UTF8' template template0;
SQL
