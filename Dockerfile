# syntax=docker/dockerfile:1
# Gazette, built once and run as it lies. The key of the forms' actions is baked into the build, so it is an argument:
#   docker build --build-arg ACTIONS_KEY="$(openssl rand -base64 32)" -t gazette .
# Keep that key and build every release with it: forms that are open in a browser then survive the release.

FROM node:20-bookworm-slim AS packages
WORKDIR /gazette
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund

FROM packages AS built
ARG ACTIONS_KEY
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY . .
# What only a build needs goes at its end: compilers, and what the desk's scripts were bundled from.
# An empty key would be made up in this layer and lost with it.
RUN test -n "$ACTIONS_KEY" || { echo 'Give the build its key: --build-arg ACTIONS_KEY="$(openssl rand -base64 32)"'; exit 1; }
RUN NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$ACTIONS_KEY" node scripts/build.mjs \
 && rm -rf .next/cache .data \
 && touch dist/shipped \
 && npm prune --omit=dev --no-audit --no-fund \
 && cd node_modules \
 && rm -rf @next/swc-* lucide-react @typescript typescript @tiptap @esbuild esbuild lightningcss* @tailwindcss tailwindcss \
    playwright playwright-core

FROM node:20-bookworm-slim
WORKDIR /gazette
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# The data folder belongs to whom the server runs as, and so does a new volume that is put in its place.
RUN install -d -o node -g node -m 0700 /data
COPY --from=built /gazette/package.json /gazette/package-lock.json /gazette/next.config.mjs ./
COPY --from=built /gazette/node_modules ./node_modules
COPY --from=built /gazette/.next ./.next
COPY --from=built /gazette/dist ./dist
COPY --from=built /gazette/public ./public
COPY --from=built /gazette/scripts ./scripts
COPY --from=built /gazette/db ./db
# The pictures that links to a story show are drawn with these.
COPY --from=built /gazette/app/fonts ./app/fonts
USER node
VOLUME /data
EXPOSE 3000
# Live, not ready: a database that is gone is mended by no restart, and kept pages are served meanwhile.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Stops within ten seconds of SIGTERM.
CMD ["node", "scripts/start.mjs"]
