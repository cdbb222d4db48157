# The server and its workers; see compose.yaml and docs/server.md.
FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm run --silent build && npm run --silent build:server && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production OPENBRICK_DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/guides guides
COPY --from=build /app/server/package.json server/
COPY --from=build /app/server/dist server/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8780
ENTRYPOINT ["node", "server/dist/main.js"]
CMD ["serve"]
