/* Own declarations of coco, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_COCO_TASK_HPP
#define BRIDGELINT_STUB_COCO_TASK_HPP

#include "coco/coco.hpp"

#endif
