/* Own declarations of libuv's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_UV_H
#define BRIDGELINT_STUB_UV_H
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef int uv_file;
typedef struct uv_loop_s {
  void* data;
} uv_loop_t;
typedef struct uv_handle_s {
  void* data;
} uv_handle_t;
typedef struct uv_work_s {
  void* data;
  uv_loop_t* loop;
} uv_work_t;
typedef struct uv_async_s {
  void* data;
  uv_loop_t* loop;
} uv_async_t;
typedef struct uv_timer_s {
  void* data;
  uv_loop_t* loop;
} uv_timer_t;
typedef struct uv_fs_s {
  void* data;
  uv_loop_t* loop;
  ssize_t result;
  void* ptr;
  const char* path;
} uv_fs_t;
typedef void (*uv_work_cb)(uv_work_t* request);
typedef void (*uv_after_work_cb)(uv_work_t* request, int status);
typedef void (*uv_async_cb)(uv_async_t* handle);
typedef void (*uv_timer_cb)(uv_timer_t* handle);
typedef void (*uv_close_cb)(uv_handle_t* handle);
typedef void (*uv_fs_cb)(uv_fs_t* request);
typedef void (*uv_thread_cb)(void* argument);
typedef unsigned long uv_thread_t;
uv_loop_t* uv_default_loop(void);
int uv_queue_work(uv_loop_t* loop, uv_work_t* request, uv_work_cb work, uv_after_work_cb after);
int uv_async_init(uv_loop_t* loop, uv_async_t* handle, uv_async_cb callback);
int uv_async_send(uv_async_t* handle);
int uv_timer_init(uv_loop_t* loop, uv_timer_t* handle);
int uv_timer_start(uv_timer_t* handle, uv_timer_cb callback, uint64_t timeout, uint64_t repeat);
int uv_timer_stop(uv_timer_t* handle);
void uv_close(uv_handle_t* handle, uv_close_cb callback);
int uv_thread_create(uv_thread_t* thread, uv_thread_cb entry, void* argument);
int uv_thread_join(uv_thread_t* thread);
int uv_fs_open(uv_loop_t* loop, uv_fs_t* request, const char* path, int flags, int mode, uv_fs_cb callback);
int uv_fs_unlink(uv_loop_t* loop, uv_fs_t* request, const char* path, uv_fs_cb callback);
void uv_fs_req_cleanup(uv_fs_t* request);
const char* uv_strerror(int error);
#ifdef __cplusplus
}
#endif
#endif
