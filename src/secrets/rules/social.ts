import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'social',
    name: 'Sign-in and media services',
    revoke: 'https://www.rfc-editor.org/rfc/rfc7009',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'spotify-client-secret',
      title: 'Spotify client secret',
      ...assigned('spotify client secret|spotify secret', '[0-9a-f]{32}'),
      opens: 'Acting as the application.',
      source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
      examples: {
        match: [
          ['SPOTIFY_CLIENT_SECRET=', fake.hex(32)],
          ['"spotifyClientSecret": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['SPOTIFY_CLIENT_SECRET=', 'x'.repeat(32)],
          ['SPOTIFY_CLIENT_SECRET_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'twitch-client-secret',
      title: 'Twitch client secret',
      ...assigned('twitch client secret|twitch secret', '[a-z0-9]{30}'),
      opens: 'Acting as the application.',
      source: 'https://dev.twitch.tv/docs/authentication/',
      examples: {
        match: [
          ['TWITCH_CLIENT_SECRET=', fake.lower(30)],
          ['"twitchClientSecret": "', fake.lower(30), '"'],
        ],
        ignore: [
          ['TWITCH_CLIENT_SECRET=', 'x'.repeat(30)],
          ['TWITCH_CLIENT_SECRET_HINT=', fake.lower(30)],
        ],
      },
    },
    {
      id: 'twitch-access-token',
      title: 'Twitch access token',
      ...assigned('twitch access token|twitch token|twitch oauth token', '[a-z0-9]{30}'),
      opens: 'What the user let an application do.',
      source: 'https://dev.twitch.tv/docs/authentication/',
      examples: {
        match: [
          ['TWITCH_ACCESS_TOKEN=', fake.lower(30)],
          ['"twitchAccessToken": "', fake.lower(30), '"'],
        ],
        ignore: [
          ['TWITCH_ACCESS_TOKEN=', 'x'.repeat(30)],
          ['TWITCH_ACCESS_TOKEN_HINT=', fake.lower(30)],
        ],
      },
    },
    {
      id: 'strava-client-secret',
      title: 'Strava client secret',
      ...assigned('strava client secret|strava secret', '[0-9a-f]{40}'),
      opens: 'Acting as the application.',
      source: 'https://developers.strava.com/docs/authentication/',
      examples: {
        match: [
          ['STRAVA_CLIENT_SECRET=', fake.hex(40)],
          ['"stravaClientSecret": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['STRAVA_CLIENT_SECRET=', 'x'.repeat(40)],
          ['STRAVA_CLIENT_SECRET_HINT=', fake.hex(40)],
        ],
      },
    },
    {
      id: 'reddit-client-secret',
      title: 'Reddit client secret',
      ...assigned('reddit client secret|reddit secret', '[A-Za-z0-9_-]{30}(?![A-Za-z0-9_-])'),
      opens: 'Acting as the application.',
      source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
      examples: {
        match: [
          ['REDDIT_CLIENT_SECRET=', fake.base64url(30)],
          ['"redditClientSecret": "', fake.base64url(30), '"'],
        ],
        ignore: [
          ['REDDIT_CLIENT_SECRET=', 'x'.repeat(30)],
          ['REDDIT_CLIENT_SECRET_HINT=', fake.base64url(30)],
        ],
      },
    },
    {
      id: 'pinterest-access-token',
      title: 'Pinterest access token',
      prefix: 'pina_',
      body: fake.upper(60),
      pattern: /pina_[A-Z0-9]{60,120}/,
      opens: 'What the user let an application do.',
      source: 'https://developers.pinterest.com/docs/getting-started/authentication/',
    },
    {
      id: 'tiktok-client-secret',
      title: 'TikTok client secret',
      ...assigned('tiktok client secret|tiktok secret|tiktok app secret', '[A-Za-z0-9]{32,40}'),
      opens: 'Acting as the application.',
      source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
      examples: {
        match: [
          ['TIKTOK_CLIENT_SECRET=', fake.alnum(32)],
          ['"tiktokClientSecret": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['TIKTOK_CLIENT_SECRET=', 'x'.repeat(32)],
          ['TIKTOK_CLIENT_SECRET_HINT=', fake.alnum(32)],
        ],
      },
    },
    {
      id: 'vimeo-token',
      title: 'Vimeo access token',
      ...assigned('vimeo access token|vimeo token|vimeo api token', '[0-9a-f]{32}'),
      opens: 'Videos of its owner.',
      source: 'https://developer.vimeo.com/api/authentication',
      examples: {
        match: [
          ['VIMEO_ACCESS_TOKEN=', fake.hex(32)],
          ['"vimeoAccessToken": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['VIMEO_ACCESS_TOKEN=', 'x'.repeat(32)],
          ['VIMEO_ACCESS_TOKEN_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'zoom-client-secret',
      title: 'Zoom client secret',
      ...assigned('zoom client secret|zoom api secret|zoom secret|zoom jwt secret', '[A-Za-z0-9]{32,36}'),
      opens: 'Acting as the application.',
      source: 'https://developers.zoom.us/docs/integrations/',
      examples: {
        match: [
          ['ZOOM_CLIENT_SECRET=', fake.alnum(32)],
          ['"zoomClientSecret": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['ZOOM_CLIENT_SECRET=', 'x'.repeat(38)],
          ['ZOOM_CLIENT_SECRET_HINT=', fake.alnum(32)],
        ],
      },
    },
    {
      id: 'unsplash-key',
      title: 'Unsplash access key',
      ...assigned(
        'unsplash access key|unsplash secret key|unsplash api key|unsplash secret',
        '[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])',
      ),
      opens: "Photos, within the application's limits.",
      severity: 'low',
      source: 'https://unsplash.com/documentation',
      examples: {
        match: [
          ['UNSPLASH_ACCESS_KEY=', fake.base64url(43)],
          ['"unsplashAccessKey": "', fake.base64url(43), '"'],
        ],
        ignore: [
          ['UNSPLASH_ACCESS_KEY=', 'x'.repeat(43)],
          ['UNSPLASH_ACCESS_KEY_HINT=', fake.base64url(43)],
        ],
      },
    },
    {
      id: 'giphy-api-key',
      title: 'GIPHY API key',
      ...assigned('giphy api key|giphy key', '[A-Za-z0-9]{32}'),
      opens: "Images, within the application's limits; apps show it.",
      kind: 'publishable',
      source: 'https://developers.giphy.com/docs/api/',
      examples: {
        match: [
          ['GIPHY_API_KEY=', fake.alnum(32)],
          ['"giphyApiKey": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['GIPHY_API_KEY=', 'x'.repeat(32)],
          ['GIPHY_API_KEY_HINT=', fake.alnum(32)],
        ],
      },
    },
    {
      id: 'weather-api-key',
      title: 'OpenWeather API key',
      ...assigned('openweather api key|openweathermap api key|owm_api_key|openweather appid', '[0-9a-f]{32}'),
      opens: "Weather data, within the account's limits.",
      severity: 'low',
      source: 'https://openweathermap.org/appid',
      examples: {
        match: [
          ['OPENWEATHER_API_KEY=', fake.hex(32)],
          ['"openweatherApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['OPENWEATHER_API_KEY=', 'x'.repeat(32)],
          ['OPENWEATHER_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'newsapi-key',
      title: 'News API key',
      ...assigned('newsapi key|news api key|newsapi api key', '[0-9a-f]{32}'),
      opens: "News, within the account's limits.",
      severity: 'low',
      source: 'https://newsapi.org/docs/authentication',
      examples: {
        match: [
          ['NEWSAPI_KEY=', fake.hex(32)],
          ['"newsapiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['NEWSAPI_KEY=', 'x'.repeat(32)],
          ['NEWSAPI_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'tmdb-api-key',
      title: 'TMDB API key',
      ...assigned('tmdb api key|tmdb key|themoviedb api key', '[0-9a-f]{32}'),
      opens: "Film data, within the account's limits; pages often show it.",
      severity: 'low',
      source: 'https://developer.themoviedb.org/docs/authentication-application',
      examples: {
        match: [
          ['TMDB_API_KEY=', fake.hex(32)],
          ['"tmdbApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['TMDB_API_KEY=', 'x'.repeat(32)],
          ['TMDB_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
