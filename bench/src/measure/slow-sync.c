/* Preloaded into a server under measurement: every sync of a file takes at least BENCH_SYNC_US microseconds, as on a disk that takes that long. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static long wanted_us(void) {
  static long us = -1;
  if (us < 0) {
    const char *text = getenv("BENCH_SYNC_US");
    us = text == NULL ? 0 : atol(text);
  }
  return us;
}

static int slowed(const char *name, int fd) {
  struct timespec start, end;
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  clock_gettime(CLOCK_MONOTONIC, &start);
  int result = real(fd);
  clock_gettime(CLOCK_MONOTONIC, &end);
  long left_ns = wanted_us() * 1000L - ((end.tv_sec - start.tv_sec) * 1000000000L + (end.tv_nsec - start.tv_nsec));
  if (left_ns > 0) {
    struct timespec pause = {left_ns / 1000000000L, left_ns % 1000000000L};
    nanosleep(&pause, NULL);
  }
  return result;
}

int fsync(int fd) { return slowed("fsync", fd); }
int fdatasync(int fd) { return slowed("fdatasync", fd); }
