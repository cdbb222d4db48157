/** The published packages that `wild.ts` searches, pinned. What they depend on comes as of a day (npm) or as it is resolved (Rust). */

/** Of npm: no package that came later is installed. */
export const BEFORE = '2026-11-28';

/** Packages of npm, with what they depend on. */
export const NPM = `
@angular/cli@21.2.28 @angular/core@21.2.26 @aws-sdk/client-ec2@3.1169.0 @aws-sdk/client-iam@3.1169.0 @aws-sdk/client-s3@3.1175.0
@aws-sdk/client-secrets-manager@3.1164.0 @aws-sdk/client-sts@3.1177.0 @azure/arm-compute@24.1.0 @azure/identity@4.13.1
@azure/storage-blob@12.32.0 @babel/core@7.29.13 @babel/preset-env@7.29.14 @fortawesome/free-solid-svg-icons@7.3.1 @iconify/json@2.2.535
@langchain/community@1.1.29 @mui/icons-material@9.5.0 @nestjs/cli@12.0.8 @nestjs/core@12.5.1 @notionhq/client@5.26.0 @octokit/rest@22.0.1
@prisma/client@7.10.0 @sendgrid/mail@8.1.6 @sentry/node@11.12.0 @slack/web-api@8.2.0 @supabase/supabase-js@2.109.0 @sveltejs/kit@2.70.4
@tsparticles/all@4.3.2 algoliasearch@5.65.0 antd@6.6.8 aws-sdk@2.1692.0 braintree@3.40.0 contentful@11.12.10 core-js@3.51.0 cypress@13.17.0
date-fns@4.4.0 discord.js@14.28.1 dropbox@10.34.0 electron-builder@26.17.0 eslint@10.15.0 ethers@6.17.0 expo@57.0.33 express-session@1.19.0
firebase@13.2.0 firebase-admin@13.10.0 gatsby-cli@5.16.0 googleapis@178.0.0 hardhat@3.18.0 jest@30.5.2 jsonwebtoken@9.0.3 langchain@1.5.14
lodash@4.18.1 mailgun.js@14.0.1 monaco-editor@0.57.0 mongodb@7.9.0 mongoose@9.12.1 next@16.4.6 nuxt@4.4.5 nx@24.0.6 openai@7.59.0
passport@0.7.0 paypal-rest-sdk@1.8.1 plaid@47.0.0 posthog-node@5.70.0 prisma@7.10.1 react-native@0.86.3 rxjs@7.8.2 sequelize@6.37.8
serverless@4.43.0 simple-icons@16.37.0 solc@0.8.37 square@46.0.0 storybook@10.6.7 stripe@23.1.0 supabase@3.1.0 telegraf@4.16.3 three@0.187.0
truffle@5.11.5 twilio@6.3.1 typeorm@1.1.1 typescript@7.0.2 vite@8.3.8 web3@4.16.0 webpack@5.113.0`
  .trim()
  .split(/\s+/);

/** Packages of PyPI by themselves. */
export const PYTHON = `
aiohttp==3.14.5 ansible-core==2.19.3 ansible==12.1.0 apache-airflow-providers-amazon==9.15.0 apache-airflow-providers-google==18.0.0
apache-airflow==2.11.0 authlib==1.9.10 azure-identity==1.27.0 azure-mgmt-compute==39.0.0 azure-mgmt-network==33.1.0
azure-storage-blob==12.31.1 boto3==1.40.70 botocore==1.40.70 celery==5.5.3 checkov==3.3.30 cryptography==50.0.2 detect-secrets==1.5.0
discord-py==2.7.1 django==5.2.8 google-cloud-aiplatform==1.120.0 google-cloud-bigquery==3.38.0 google-cloud-compute==1.40.0
google-cloud-storage==3.4.1 home-assistant-frontend==20250109.2 kubernetes==37.0.2 langchain-community==0.4.2 langchain==1.5.2
litellm==1.79.1 llama-index-core==0.14.25 localstack-core==2026.3.0 moto==5.2.5 openai==2.7.1 paramiko==5.1.0 pulumi-aws==7.51.1
pygithub==2.10.0 pyjwt==2.15.1 python-gitlab==8.6.0 python-jose==3.5.0 requests==2.34.2 sagemaker==3.27.0 salt==3007.8 scrapy==2.19.0
sentry-sdk==2.43.0 slack-sdk==3.48.0 social-auth-core==7.0.0 sqlalchemy==2.1.9 stripe==16.1.0 transformers==5.24.0 twilio==9.13.0
twisted==26.10.0`
  .trim()
  .split(/\s+/);

/** Modules of Go by themselves, with their tests. */
export const GO = `
github.com/Azure/azure-sdk-for-go@v68.0.0+incompatible github.com/aws/aws-sdk-go@v1.55.8 github.com/caddyserver/caddy/v2@v2.10.2
github.com/containerd/containerd/v2@v2.2.0 github.com/docker/docker@v28.5.1+incompatible github.com/ethereum/go-ethereum@v1.16.5
github.com/hashicorp/consul@v1.22.0 github.com/hashicorp/nomad@v1.10.5 github.com/hashicorp/terraform@v1.13.4
github.com/hashicorp/vault@v1.21.0 github.com/prometheus/prometheus@v0.307.3 github.com/stripe/stripe-go/v83@v83.1.0
github.com/traefik/traefik/v3@v3.5.4 google.golang.org/api@v0.255.0 k8s.io/kubernetes@v1.34.1`
  .trim()
  .split(/\s+/);

/** Crates, with what they depend on. */
export const RUST = `
actix-web@=4.18.1 async-openai@=0.43.0 aws-config@=1.13.0 aws-sdk-ec2@=1.274.0 aws-sdk-iam@=1.133.0 aws-sdk-s3@=1.157.0
aws-sdk-secretsmanager@=1.125.0 axum@=0.8.9 bevy@=0.19.1 clap@=4.6.9 diesel@=2.3.14 hyper@=1.12.0 jsonwebtoken@=11.1.0 jwt-simple@=0.15.0
kube@=5.0.0 lettre@=0.11.23 mongodb@=3.9.1 octocrab@=0.54.9 openssl@=0.10.82 polars@=0.55.2 rcgen@=0.14.10 redis@=1.8.1 reqwest@=0.13.5
rocket@=0.5.2 rusoto_core@=0.48.0 russh@=0.65.1 rustls@=0.23.46 sea-orm@=2.0.4 serde_json@=1.0.154 sqlx@=0.9.0 ssh2@=0.9.6 tauri@=2.12.5
tokio@=1.54.1 tonic@=0.14.9 tracing@=0.1.44`
  .trim()
  .split(/\s+/);
