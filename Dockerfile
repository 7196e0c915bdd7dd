# Gazette without Redis: the image runs any role and any command against REDIS_URL. compose.yaml puts the two together.
FROM node:24.21.0-trixie-slim AS base

FROM base AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM base
# For git sources. Node.js has certificates of its own, git has not.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates git openssh-client \
    && rm -rf /var/lib/apt/lists/* \
    && install --directory --owner=node --group=node /data \
    && ln -s /app/deploy/gazette /usr/local/bin/gazette
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY locales locales
COPY src src
COPY --chmod=755 deploy/gazette deploy/gazette
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data NODE_COMPILE_CACHE=/data/compiled
USER node
VOLUME /data
EXPOSE 8080
# Finishing what is being sent takes up to 25 seconds: give it more, as in "docker run --stop-timeout 40".
STOPSIGNAL SIGTERM
# A worker serves no HTTP: switch the check off there, as compose.yaml does.
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m --start-interval=2s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=4", "--wasm-tiering-budget=2000000000", "--expose-gc", "--import", "./src/keep-compiled.mjs", "src/main.ts"]
CMD ["all"]
