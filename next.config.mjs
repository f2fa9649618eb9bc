// Plain JavaScript: a start would compile anything else each time.
/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false, // the press compresses
  reactStrictMode: true,
  // Metadata that streams in after the page lands in <body>, where nobody reads it: every client waits for it.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run check` runs the compiler once for the whole tree
  serverExternalPackages: ['@electric-sql/pglite', 'pg', '@node-rs/argon2', 'sharp', 'pino'],
  experimental: {
    serverActions: { bodySizeLimit: '26mb' },
    // Development only: pages asked for in process never open that channel, and the desk would wait for it for ever.
    reactDebugChannel: false,
  },
};

export default config;
