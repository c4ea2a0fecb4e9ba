package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Puts the service together: one method a collaborator, and nothing is made anywhere else. Who
 * wants another one in its place overrides its method.
 */
class Parts {
  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Metrics metrics = new Metrics();
  private final LogLines lines;
  private final Calls calls;

  /**
   * @param out where log lines go
   */
  Parts(Settings settings, PrintStream out) {
    this.settings = settings;
    this.lines = new LogLines(out, clock);
    this.calls = new Calls(settings.maxImageBytes());
  }

  final Settings settings() {
    return settings;
  }

  final Metrics metrics() {
    return metrics;
  }

  final LogLines lines() {
    return lines;
  }

  final Service service() {
    Answers answers = answers();
    Endpoint endpoint = new Endpoint(stages(), answers, lines, metrics, settings.maxBodyBytes());
    return new Service(settings, endpoint, answers, metrics, lines);
  }

  Stages stages() {
    return new OrderedStages(
        authentication(), tenantCheck(), charging(), processing(), refunds(), answers());
  }

  Authentication authentication() {
    return settings.requireAuth()
        ? new TokenAuthentication(signatures(), claimRules())
        : new NoAuthentication();
  }

  Signatures signatures() {
    return new IssuerSignatures(keySet());
  }

  KeySet keySet() {
    return new CachedKeySet(
        new PublishedKeys(calls, settings), settings.keysCache(), settings.keysCooldown(), clock);
  }

  ClaimRules claimRules() {
    return StandardClaimRules.of(settings, clock);
  }

  TenantCheck tenantCheck() {
    return new OwnTenantOnly();
  }

  Charging charging() {
    return settings.requireCredits() ? new CheckThenDebit(credits(), metrics) : new NoCharging();
  }

  Refunds refunds() {
    return new CreditRefunds(credits(), metrics);
  }

  Credits credits() {
    return new RetriedCredits(creditsOnce(), settings.retry(), settings.creditsTimeout());
  }

  Credits creditsOnce() {
    return new HttpCredits(calls, settings);
  }

  Processing processing() {
    return new GroupsInParallel(groupProcessing(), groupPool(), settings, metrics);
  }

  GroupProcessing groupProcessing() {
    ImageBatch images = new ImageBatch(imageProcessor(), objectStore(), imagePool(), metrics);
    return new ImagesThenProduct(images, catalogue(), settings.catalogueTimeout());
  }

  ImageProcessor imageProcessor() {
    return new HttpImageProcessor(calls, settings);
  }

  ObjectStore objectStore() {
    return new HttpObjectStore(calls, settings);
  }

  Catalogue catalogue() {
    return new HttpCatalogue(calls, settings);
  }

  Answers answers() {
    return new Answers();
  }

  /** Needs no bound of its own: a request asks for five at most, and the server bounds requests. */
  private static ExecutorService groupPool() {
    return Executors.newCachedThreadPool();
  }

  private ExecutorService imagePool() {
    int size = settings.maxImagesAtOnce();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
