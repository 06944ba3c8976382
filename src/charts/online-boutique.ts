import {
  type Construct,
  type Env,
  ExposedService,
  ExternalService,
  type Health,
  type HttpProbe,
  type Port,
  type ProbeTiming,
  Rules,
  ServiceMap,
  StatelessApp,
  type StatelessAppOptions,
} from 'servicemap';

/** What may differ from one installation of the boutique to another. */
export interface OnlineBoutiqueProps {
  /**
   * The image of each of its services, e.g. (name) => `ghcr.io/acme/${name}:1.2.0`.
   * @default the bare name, which a build tool fills in
   */
  image?: (service: string) => string;
}

/** A shop of ten services, a Redis for its carts and a load generator: a web frontend, and behind it all speak gRPC. */
export class OnlineBoutique extends ServiceMap {
  /** The web shop, for whoever leads customers to it. */
  readonly frontend: StatelessApp<'http'>;
  private readonly image: (service: string) => string;

  constructor(scope: Construct, id = 'online-boutique', props: OnlineBoutiqueProps = {}) {
    super(scope, id, {
      defaults: {
        security: { user: 1000, group: 1000, fsGroup: 1000, privileged: false },
        resources: { cpu: { request: '100m', limit: '200m' }, memory: { request: '64Mi', limit: '128Mi' } },
      },
    });
    // As they stand in its own manifests: whoever builds it gives their versions.
    if (props.image === undefined)
      Rules.of(this).off('image/floating-tag', 'its images are named by whoever builds it');
    this.image = props.image ?? ((service) => service);

    const redis = new StatelessApp(this, 'redis-cart', {
      image: 'redis:alpine',
      containerName: 'redis',
      ports: { 'tcp-redis': 6379 },
      mounts: { '/data': { emptyDir: {}, name: 'redis-data' } },
      health: {
        readiness: { tcp: 'tcp-redis', periodSeconds: 5 },
        liveness: { tcp: 'tcp-redis', periodSeconds: 5 },
      },
      resources: { cpu: { request: '70m', limit: '125m' }, memory: { request: '200Mi', limit: '256Mi' } },
    });
    const cart = this.app('cartservice', {
      ...quickEnd,
      ports: { grpc: 7070 },
      env: { REDIS_ADDR: redis.address },
      health: answersGrpc({ initialDelaySeconds: 15 }, { initialDelaySeconds: 15, periodSeconds: 10 }),
      resources: { cpu: { request: '200m', limit: '300m' } },
    });

    const catalog = this.grpc('productcatalogservice', { port: 3550, ...quickEnd, env: noProfiler });
    const currency = this.grpc('currencyservice', { port: 7000, ...quickEnd, env: noProfiler });
    const payment = this.grpc('paymentservice', { port: 50051, ...quickEnd, env: noProfiler });
    const shipping = this.grpc('shippingservice', {
      port: 50051,
      env: noProfiler,
      health: answersGrpc({ periodSeconds: 5 }, {}),
    });
    const email = this.grpc('emailservice', {
      port: { port: 8080, service: 5000 },
      ...quickEnd,
      env: noProfiler,
      health: answersGrpc({ periodSeconds: 5 }),
    });
    const ads = this.grpc('adservice', {
      port: 9555,
      ...quickEnd,
      health: answersGrpc({ initialDelaySeconds: 20, periodSeconds: 15 }),
      resources: { cpu: { request: '200m', limit: '300m' }, memory: { request: '180Mi', limit: '300Mi' } },
    });
    const recommendations = this.grpc('recommendationservice', {
      port: 8080,
      ...quickEnd,
      env: { PRODUCT_CATALOG_SERVICE_ADDR: catalog.address, ...noProfiler },
      health: answersGrpc({ periodSeconds: 5 }),
      resources: { memory: { request: '220Mi', limit: '450Mi' } },
    });
    const checkout = this.grpc('checkoutservice', {
      port: 5050,
      env: {
        PRODUCT_CATALOG_SERVICE_ADDR: catalog.address,
        SHIPPING_SERVICE_ADDR: shipping.address,
        PAYMENT_SERVICE_ADDR: payment.address,
        EMAIL_SERVICE_ADDR: email.address,
        CURRENCY_SERVICE_ADDR: currency.address,
        CART_SERVICE_ADDR: cart.address,
      },
    });

    // Optional, and deployed by others where it is wanted.
    const assistant = new ExternalService(this, 'shoppingassistantservice', { existing: true, ports: { http: 80 } });

    this.frontend = this.app('frontend', {
      ports: { http: { port: 8080, service: 80 } },
      podAnnotations: rewrittenProbes,
      env: {
        PORT: 8080,
        PRODUCT_CATALOG_SERVICE_ADDR: catalog.address,
        CURRENCY_SERVICE_ADDR: currency.address,
        CART_SERVICE_ADDR: cart.address,
        RECOMMENDATION_SERVICE_ADDR: recommendations.address,
        SHIPPING_SERVICE_ADDR: shipping.address,
        CHECKOUT_SERVICE_ADDR: checkout.address,
        AD_SERVICE_ADDR: ads.address,
        SHOPPING_ASSISTANT_SERVICE_ADDR: assistant.address,
        ENABLE_PROFILER: 0,
      },
      health: { readiness: asVisitor('x-readiness-probe'), liveness: asVisitor('x-liveness-probe') },
    });
    new ExposedService(this, 'frontend-external', { target: this.frontend, loadBalancer: true });

    this.app('loadgenerator', {
      ...quickEnd,
      containerName: 'main',
      podAnnotations: rewrittenProbes,
      pod: { restartPolicy: 'Always' },
      init: {
        'frontend-check': {
          image: 'busybox:1.38.0@sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d',
          command: ['/bin/sh', '-exc', waitForFrontend],
          env: { FRONTEND_ADDR: this.frontend.address },
        },
      },
      env: { FRONTEND_ADDR: this.frontend.address, USERS: 10, RATE: 1 },
      resources: { cpu: { request: '300m', limit: '500m' }, memory: { request: '256Mi', limit: '512Mi' } },
    });
  }

  /** A program of the boutique's own: its image is called like it, and it has an identity of its own. */
  private app<P extends string = never>(name: string, options: OwnOptions<P>): StatelessApp<P> {
    return new StatelessApp<P>(this, name, {
      image: this.image(name),
      containerName: 'server',
      serviceAccount: true,
      ...options,
    });
  }

  /** One that others call by gRPC: it is told its port, and says by gRPC too whether it is well. */
  private grpc(name: string, { port, env, ...options }: GrpcOptions): StatelessApp<'grpc'> {
    const PORT = typeof port === 'number' ? port : port.port;
    return this.app(name, { ports: { grpc: port }, health: answersGrpc(), env: { PORT, ...env }, ...options });
  }
}

type OwnOptions<P extends string> = Omit<StatelessAppOptions<P, StatelessApp<P>>, 'image'>;
type GrpcOptions = Omit<OwnOptions<'grpc'>, 'ports' | 'env'> & { port: Port; env?: Env };

const quickEnd = { terminationGracePeriodSeconds: 5 };
const noProfiler = { DISABLE_PROFILER: 1 };
const rewrittenProbes = { 'sidecar.istio.io/rewriteAppHTTPProbers': 'true' };

function answersGrpc(readiness: ProbeTiming = {}, liveness = readiness): Health<'grpc'> {
  return { readiness: { grpc: 'grpc', ...readiness }, liveness: { grpc: 'grpc', ...liveness } };
}

function asVisitor(session: string): HttpProbe<'http'> {
  return { http: '/_healthz', headers: { Cookie: `shop_session-id=${session}` }, initialDelaySeconds: 10 };
}

const waitForFrontend = `MAX_RETRIES=12
RETRY_INTERVAL=10
for i in $(seq 1 $MAX_RETRIES); do
  echo "Attempt $i: Pinging frontend: \${FRONTEND_ADDR}..."
  STATUSCODE=$(wget --server-response http://\${FRONTEND_ADDR} 2>&1 | awk '/^  HTTP/{print $2}')
  if [ $STATUSCODE -eq 200 ]; then
      echo "Frontend is reachable."
      exit 0
  fi
  echo "Error: Could not reach frontend - Status code: \${STATUSCODE}"
  sleep $RETRY_INTERVAL
done
echo "Failed to reach frontend after $MAX_RETRIES attempts."
exit 1
`;
