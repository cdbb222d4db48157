// Generated from the server's routes by scripts/generate-server-api.ts: do not edit.
export interface paths {
    "/api/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists targets */
        get: operations["listTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a report, recorded traffic or a log as a scan of a target
         * @description The body is the file as it is, compressed or not: its content decides what it is read as.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Scan: {
            attempts: number;
            counts: {
                critical: number;
                high: number;
                info: number;
                low: number;
                medium: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00.000Z
             */
            endedAt: string | null;
            error: {
                detail: string;
                type: string;
            } | null;
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | "F" | null;
            /** @example scn_01kb3v6h7m8n9p0q1r2s3t4v5w */
            id: string;
            priority: number;
            /** @example prj_01kb3v6h7m8n9p0q1r2s3t4v5w */
            projectId: string;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00.000Z
             */
            queuedAt: string;
            /** @example sch_01kb3v6h7m8n9p0q1r2s3t4v5w */
            scheduleId: string | null;
            score: number | null;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00.000Z
             */
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @example tgt_01kb3v6h7m8n9p0q1r2s3t4v5w */
            targetId: string;
            /** @enum {string} */
            trigger: "api" | "schedule" | "upload" | "verify";
            version: number;
        };
        Target: {
            badgePublic: boolean;
            /** @example scn_01kb3v6h7m8n9p0q1r2s3t4v5w */
            baselineScanId: string | null;
            /** @enum {string|null} */
            context: "financial" | "medical" | "public" | "internal" | null;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00.000Z
             */
            createdAt: string;
            /** @example tgt_01kb3v6h7m8n9p0q1r2s3t4v5w */
            id: string;
            identities: {
                headers: {
                    [key: string]: null;
                };
                name: string;
            }[];
            name: string;
            owner: string | null;
            pace: {
                concurrency: number;
                rate: number;
            };
            policy: {
                allowWrites: boolean;
                maxRequests: number;
                maxTimeSeconds: number;
            };
            /** @example prj_01kb3v6h7m8n9p0q1r2s3t4v5w */
            projectId: string;
            recipes: {
                name: string;
                recipe: null;
            }[];
            spec: string;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00.000Z
             */
            updatedAt: string;
            url: string;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00.000Z
             */
            verifiedAt: string | null;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    listTargets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                projectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Targets, newest first */
            200: {
                headers: {
                    /** @description Requests that are left (`r`), and the seconds until the limit starts again (`t`) */
                    RateLimit?: string;
                    /** @description Requests in a window (`q`), and its seconds (`w`) */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Target"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query: {
                kind: "report" | "har" | "recording" | "log";
                targetId: string;
            };
            header?: {
                /** @description Repeating the request with the same key within 24 hours gives the first response again */
                "Idempotency-Key"?: string;
                /** @description Required with a session: `csrfToken` of the log-in or of `/me` */
                "X-CSRF-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The scan, which a worker will judge */
            202: {
                headers: {
                    /** @description Version of the thing, for `If-None-Match` and `If-Match` */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    /** @description Requests that are left (`r`), and the seconds until the limit starts again (`t`) */
                    RateLimit?: string;
                    /** @description Requests in a window (`q`), and its seconds (`w`) */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
        };
    };
}
