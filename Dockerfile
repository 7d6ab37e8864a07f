# Build with all packages, run with those that production needs, as a user without rights.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts
COPY tsconfig.json ./
COPY src src
COPY workers workers
COPY sample sample
COPY web web
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY sample sample
USER node
EXPOSE 4000
# The worker uses the same image with another command.
# Bulk calls make much garbage at once: a larger young generation spares a tenth of their time.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "dist/src/main.js"]
